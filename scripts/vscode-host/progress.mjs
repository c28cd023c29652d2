const reminderInterval = 20_000;

/** Says what is being done, reminds while it takes long, and says how long it took. */
export async function progress(title, work) {
  const begin = Date.now();
  const elapsed = () => `${Math.round((Date.now() - begin) / 1000)} s`;
  console.log(`${title} …`);
  const reminder = setInterval(() => console.log(`${title} … (${elapsed()})`), reminderInterval);
  try {
    const result = await work();
    console.log(`${title}: done in ${elapsed()}`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}
