/**
 * Frequent small words by language. English prose has about two of its own in five words; a text that has few of them,
 * and more of another language's, is not English.
 */
export const ENGLISH = words(
  'the of and to in is for that on with as be are this it by an or from at which not can will when we if its has was have should each all only but they',
);

export const OTHER_LANGUAGES: Readonly<Record<string, ReadonlySet<string>>> = {
  German: words(
    'der die das und ist nicht ein eine mit für auf wird werden von den dem zu sich auch bei als oder über',
  ),
  French: words('le la les des est une dans pour que qui sur avec par sont pas plus ce cette aux du ou être nous'),
  Spanish: words('el los las del que una para con por es se su como más este esta son al lo entre cada y'),
  Portuguese: words('o os as da do dos das que uma para com por não é em se na no mais como são ao e um'),
  Italian: words('il lo gli della che una per con non sono del di è nel alla come più questo dei si da'),
  Dutch: words('de het een van en dat op te zijn voor met niet wordt worden aan ook bij deze naar door'),
  Polish: words('i w na z do nie się jest to że są przez dla oraz od po jak lub które jako'),
  Turkish: words('ve bir bu için ile de da olarak olan her gibi daha çok sonra kadar ise veya'),
  Indonesian: words('yang dan di untuk dengan dari ini pada tidak adalah ke dalam akan atau juga oleh'),
  Vietnamese: words('và của là các cho được trong với một có không để những từ khi này'),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
