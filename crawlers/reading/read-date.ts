/** Dates as pages write them, to ISO instants. Only what can be read without guessing; «3 giờ trước» is null. */

/** Places without a zone are in Vietnam: Asia/Ho_Chi_Minh has been UTC+7 without change since 1975. */
const LOCAL_OFFSET = '+07:00';

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const dayFirst =
  /(?:^|[\s,(])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[\s,–-]{1,4}(?:lúc\s)?(\d{1,2})[:h](\d{2})(?::(\d{2}))?)?(?=$|[\s,.)])/i;
const timeFirst = /(?:^|[\s,(])(\d{1,2})[:h](\d{2})(?::(\d{2}))?[\s,–-]{1,4}(?:ngày\s)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?=$|[\s,.)])/i;
const rfc822 = /^(?:[a-z]{3,9},?\s)?\d{1,2}[\s-][a-z]{3,9}[\s-]\d{2,4}\s\d{1,2}:\d{2}(?::\d{2})?(?:\s(?:[a-z]{1,5}|[+-]\d{4}))?$/i;

/** ISO instant of a date in ISO 8601, RFC 822, epoch seconds or milliseconds, or «dd/mm/yyyy hh:mm»; null if it is none of them. */
export function readDate(written: string | null | undefined): string | null {
  if (written === null || written === undefined) return null;
  const text = written.slice(0, 200).replace(/\s+/g, ' ').trim();
  if (/^\d{9,10}$/.test(text)) return instant(new Date(Number(text) * 1000));
  if (/^\d{13}$/.test(text)) return instant(new Date(Number(text)));
  const year = iso.exec(text);
  if (year !== null) {
    const [, y, m, d, hour, minute, second, zone] = year;
    return fromParts(y, m, d, hour, minute, second, zone);
  }
  if (rfc822.test(text)) return readRfc822(text);
  const clock = timeFirst.exec(text);
  if (clock !== null) {
    const [, hour, minute, second, d, m, y] = clock;
    return fromParts(y, m, d, hour, minute, second, undefined);
  }
  const day = dayFirst.exec(text);
  if (day === null) return null;
  const [, d, m, y, hour, minute, second] = day;
  return fromParts(y, m, d, hour, minute, second, undefined);
}

function readRfc822(text: string): string | null {
  const named = /\s(?:[a-z]{1,5}|[+-]\d{4})$/i.test(text.slice(-6));
  return instant(
    new Date(named ? text.replace(/-/g, (mark, at: number) => (at < 15 ? ' ' : mark)) : `${text} ${LOCAL_OFFSET.replace(':', '')}`),
  );
}

function fromParts(
  year = '',
  month = '',
  day = '',
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): string | null {
  const two = (part: string) => part.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  // Date.parse rolls 31/02 over to March; a day that does not exist is a misreading.
  if (new Date(`${date}T00:00:00Z`).getUTCDate() !== Number(day)) return null;
  const offset =
    zone === undefined
      ? LOCAL_OFFSET
      : zone.toUpperCase() === 'Z'
        ? 'Z'
        : zone.length === 3
          ? `${zone}:00`
          : zone.replace(/^(...):?/, '$1:');
  return instant(new Date(`${date}T${two(hour ?? '0')}:${minute ?? '00'}:${second ?? '00'}${offset}`));
}

function instant(date: Date): string | null {
  const year = date.getTime() / 31_556_952_000 + 1970;
  return Number.isNaN(year) || year < 1990 || year > 2100 ? null : date.toISOString();
}
