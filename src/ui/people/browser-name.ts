const browsers: readonly [RegExp, string][] = [
  [/Edg\/(\d+)/u, 'Edge'],
  [/Firefox\/(\d+)/u, 'Firefox'],
  [/Chrome\/(\d+)/u, 'Chrome'],
  [/Version\/(\d+)[^ ]* (?:Mobile\/\w+ )?Safari/u, 'Safari'],
];
const systems: readonly [string, string][] = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
];

/** «Chrome 147, Windows» from how a browser names itself; the beginning of the text where it is not known, null without one. */
export function browserName(agent: string | null): string | null {
  if (agent === null) return null;
  const known = browsers.find(([pattern]) => pattern.test(agent));
  if (known === undefined) return agent.slice(0, 60);
  const [pattern, name] = known;
  const system = systems.find(([sign]) => agent.includes(sign))?.[1];
  return `${name} ${pattern.exec(agent)?.[1] ?? ''}${system === undefined ? '' : `, ${system}`}`;
}
