/** Regional indicator letters: two make a flag, but words are written with them too («🇹🇺🇾🇪🇳»). */

const firstRegional = 0x1f1e6;
const lastRegional = 0x1f1ff;
/** Two-letter codes with a flag: ISO 3166-1 alpha-2, and eu, un, xk. */
const flags = new Set(
  (
    'ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by ' +
    'bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et eu fi fj ' +
    'fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ' +
    'ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh ' +
    'mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl ' +
    'pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td ' +
    'tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug um un us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw'
  ).split(' '),
);
/** Letters of one run that are looked at; a longer one is no word. */
const maxRun = 64;

/** Whether a code point is a regional indicator letter. */
export function isRegional(code: number): boolean {
  return code >= firstRegional && code <= lastRegional;
}

/** The Latin letter of a regional indicator, lower case. */
export function letterOfRegional(code: number): string {
  return String.fromCharCode(97 + code - firstRegional);
}

/**
 * End of the run of regional letters that begins at `from`, and whether it spells something: an odd number of letters, or a pair among
 * them that is no flag.
 */
export function readRegionalRun(raw: string, from: number): { end: number; isSpelled: boolean } {
  let letters = '';
  let end = from;
  while (end < raw.length && letters.length < maxRun) {
    const code = raw.codePointAt(end) ?? 0;
    if (!isRegional(code)) break;
    letters += letterOfRegional(code);
    end += 2;
  }
  let isSpelled = letters.length % 2 === 1 && letters.length < maxRun;
  for (let i = 0; i + 1 < letters.length; i += 2) if (!flags.has(letters.slice(i, i + 2))) isSpelled = true;
  return { end, isSpelled };
}
