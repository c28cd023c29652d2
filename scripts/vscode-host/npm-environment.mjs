// Inside `npm test` npm exports its whole configuration. A nested install must not inherit what was meant for this
// project (omit, prefix, dry-run …), yet has to reach the same registry in the same way.
const kept = new Set(
  [
    'registry proxy https_proxy noproxy ca cafile cert key strict_ssl cache userconfig globalconfig',
    'offline prefer_offline maxsockets fetch_retries fetch_timeout fetch_retry_mintimeout fetch_retry_maxtimeout',
  ].flatMap((names) => names.split(' ').map((name) => `npm_config_${name}`)),
);

export function npmEnvironment(environment = process.env) {
  const entries = Object.entries(environment).filter(([name]) => {
    const lowerCase = name.toLowerCase();
    return kept.has(lowerCase) || !(lowerCase.startsWith('npm_') || lowerCase === 'init_cwd');
  });
  return Object.fromEntries(entries);
}
