/** A cue on the far side of these does not reach the mention: what stands here is done, or decided. */
export const COMMITMENTS: readonly string[] = [
  'decided (to|on|for)',
  'we (chose|choose|selected|adopted|picked)',
  'we (will |shall |)use',
  'we are using',
  'will be using',
  '(is|are|was|were) (chosen|selected)',
  'chosen option',
  'opted for',
  'settled on',
];

/** Of what is not there at the moment, in something that is: “if the fare is not in Redis”. */
export const LOOKED_UP: readonly string[] = [
  '(if|when|unless|in case) (the |a |an |)* (is|are|was|were) not (found |present |cached |yet |already |)in',
];

/** A sentence with one of these says that something will be said one day: it says nothing of it now. */
export const UNDECIDED: readonly string[] = [
  '(to be|still to be|has to be|have to be|needs to be|need to be|must be|will be|should be|yet to be) (decided|defined|determined|documented|specified|described|discussed|agreed|clarified|worked out|confirmed|written down|written up|chosen|evaluated|settled)',
  '(plan|plans|planning|want|intend|going|hope|need|have|promised|promise) (* |)to (document|define|decide|specify|describe|discuss|clarify|think about|write down|agree on|choose|figure out|work out|settle|evaluate)',
  '(is|are|remains|remain) (still |yet |)(undecided|unclear|undefined|unspecified|unknown|not decided|not defined|not documented|not specified|up for discussion|under discussion)',
  '(not|never) (yet |been |)(decided|defined|documented|specified|settled|agreed|discussed|thought about)',
  '(have|has) (not|yet to) (yet |been |)(decide|define|document|specif|settle|agree|discuss|think)*',
  '=TBD',
  '=TBC',
  '=TODO',
  '(is|are|remains|remain|left|stays) (still |kept |an |)(open (question|issue|point)|left open)(s|)',
  '(still|remains|remain|left) open',
  'open question',
  // “Requires careful eviction policies”: which ones is left to the reader.
  '(require|requires|requiring|need|needs|needing|demand|demands|demanding|call for|calls for) (a |an |some |)(careful|proper|deliberate|thoughtful|appropriate|good|additional|explicit|separate)',
  '(require|requires|requiring) (* |* * |)(invalidation|eviction|expiration|expiry)',
  '(must|has to|have to|need to|needs to) be (carefully |properly |)(deliberate|careful|thoughtful|handled|managed|considered|planned|designed)',
];

/** In parentheses right behind a mention: “Redis (optional)”. */
export const ASIDE_CUES: readonly {
  readonly stance: 'rejected' | 'hypothetical';
  readonly phrases: readonly string[];
}[] = [
  {
    stance: 'hypothetical',
    phrases: [
      'optional',
      'planned',
      'proposed',
      'future',
      'later',
      'if needed',
      'if (necessary|required|enabled)',
      'not yet',
      'not (implemented|built|deployed)',
      'deferred',
      'postponed',
      'nice to have',
      'TBD',
      'to be (decided|confirmed|built|added)',
      'phase (#|two|three|ii|iii)',
      'stretch goal',
    ],
  },
  { stance: 'rejected', phrases: ['rejected', 'deprecated', 'legacy', 'removed', 'not (chosen|used|needed)'] },
];

/** Wherever behind a mention they stand in its sentence, what it names is no part of the design. */
export const NOT_OURS: readonly string[] = [
  'of no concern (to us|here|for us)',
  'outside (of |)(this|our|the) (design|document|scope|control|remit|system|responsibility)',
  "(which|that|and) we (do not|don’t|don't|cannot|can’t|can't) (own|run|operate|control|touch|influence|manage)",
  '(is|are) (owned|run|operated|maintained|hosted) by (another|other|a different|the * team|* team|analytics|platform|a vendor|the vendor|the customer|a partner|a third party)',
  '(according to|as) (their|its|his|her) (blog|paper|docs|documentation|talk|post|engineers)',
  '(is|are) not (ours|run by us|owned by us|operated by us|under our control)',
  'on their own (account|initiative)',
  '(none|neither) of which',
  '(neighbouring|other|another|sister) team(s|) (has|have|runs|run|uses|use|operates|owns)',
  'internal to (the |)(upstream|vendor|third-party|product)',
  'the (customer|vendor|partner|client|provider|supplier|other team) (operates|runs|owns|hosts|manages|maintains) (it|them)',
  '(described here|this design|this one|the new one|ours|we) (does|do|has|have) (not|none)',
];
