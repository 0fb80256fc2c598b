/** A stable number for content: not for secrets, only to tell versions apart. */

/** Sixteen hex digits: two 32-bit FNV-1a hashes over the text's UTF-16 units. */
export function contentHash(text: string): string {
  return fnv(text, 0x811c9dc5).toString(16).padStart(8, '0') + fnv(text, 0x01000193).toString(16).padStart(8, '0');
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** JSON with sorted keys, so that the order of writing does not matter. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
