/** Rules in words: signals by their names, conditions as sentences, places in a rule set as a way to them. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RuleContent } from '#src/api/schema/rules.ts';
import { catalogueQuery } from '#src/ui/api.ts';
import { countryName, formatNumber } from '#src/ui/format.ts';
import { useEntryWords, wordOf } from '#src/ui/words.ts';
import { stepsOf, treeOf, valueAt } from './rule-tree.ts';

/** The name of a signal, mitigation, combination or condition of the text. */
export type NameOf = (id: string) => string;

/** Names out of the catalogue; the id stands in until it has come. */
export function useNames(): NameOf {
  const catalogue = useQuery(catalogueQuery);
  const words = useEntryWords();
  return (id) => {
    if (id.startsWith('$')) return wordOf('condition', id.slice(1));
    const entry = catalogue.data?.entries.find((one) => one.id === id);
    return entry === undefined ? id : words.name(entry);
  };
}

/** The lexicon's names of a rule set, for words about places in it. */
export type Words = {
  nameOf: NameOf;
  pathWords(path: string): string;
  valueWords(path: string, value: string): string;
  /** What something that was added or taken away as a whole holds; null where its path says it all. */
  thingWords(path: string): string | null;
};

/** Words about places of these contents; the first that knows a name gives it. */
export function useRuleWords(contents: readonly (RuleContent | undefined)[]): Words {
  const { t } = useTranslation();
  const nameOf = useNames();
  const trees = contents.flatMap((content) => (content === undefined ? [] : [treeOf(content)]));
  const pathWords = (path: string) => {
    const steps = stepsOf(path, trees) ?? path.split('.');
    const [part = '', id, ...fields] = steps;
    const named = id === undefined ? [] : [idWords(part, id, trees, nameOf)];
    if (part === 'phrases') return [wordOf('rulePart', part), ...named, ...quoted(id, fields[0], trees)].join(' › ');
    const inner = fields.filter((field) => !/^\d+$/u.test(field)).map((field) => wordOf('ruleField', field));
    return [wordOf('rulePart', part), ...named, ...inner].filter((word) => word !== '').join(' › ');
  };
  const valueWords = (path: string, value: string) => {
    const field = path.split('.').at(-1) ?? '';
    if (field === 'when') return conditionText(value, nameOf, [t('signals.and'), t('signals.or')]);
    if (value === 'true' || value === 'false') return t(value === 'true' ? 'state.yes' : 'state.no');
    if (field === 'use') return wordOf('gazetteerUse', value);
    if (field === 'kind') return wordOf('gazetteerKind', value);
    if (field === 'effect') return wordOf('comboEffect', value);
    if (field === 'country') return value === '??' ? t('rules.noCountry') : countryName(value);
    if (/^\d+(?:\.\d+)?$/u.test(value) && !path.startsWith('licences') && !path.startsWith('phrases')) return formatNumber(Number(value));
    return value;
  };
  const thingWords = (path: string) => {
    const steps = stepsOf(path, trees);
    const thing = steps === null ? undefined : trees.map((tree) => valueAt(tree, steps)).find((value) => value !== undefined);
    if (typeof thing !== 'object' || thing === null) return null;
    if ('company' in thing) return String(thing.company);
    if ('use' in thing) return wordOf('gazetteerUse', String(thing.use));
    if (!('forms' in thing) || !Array.isArray(thing.forms)) return null;
    return (thing.forms as unknown[]).map((form) => (typeof form === 'string' ? form : wordIn(form))).join(', ');
  };
  return { nameOf, pathWords, valueWords, thingWords };
}

function wordIn(form: unknown): string {
  return typeof form === 'object' && form !== null && 'text' in form ? String(form.text) : '';
}

/** The wording itself: its number says nothing to people. */
function quoted(id: string | undefined, at: string | undefined, trees: readonly unknown[]): string[] {
  const list = valueAt(trees[0], ['phrases', id ?? '']);
  const words: unknown = Array.isArray(list) && at !== undefined ? list[Number(at)] : undefined;
  return typeof words === 'string' ? [`«${words}»`] : [];
}

/** What the second step of a path names. */
function idWords(part: string, id: string, trees: readonly unknown[], nameOf: NameOf): string {
  switch (part) {
    case 'points':
    case 'mitigationPoints':
    case 'phrases':
    case 'combinations':
      return nameOf(id);
    case 'groupCaps':
      return wordOf('group', id);
    case 'bands':
      return wordOf('band', id);
    case 'forms':
      return wordOf('form', id);
    case 'rates':
    case 'pay':
      return id === 'perUnit' ? '' : wordOf('ruleField', id);
    default: {
      const thing = trees.map((tree) => valueAt(tree, [part, id])).find((value) => value !== undefined);
      return typeof thing === 'object' && thing !== null && 'name' in thing ? String(thing.name) : id;
    }
  }
}

/** `MINOR & (SEX_EXPL | ADVANCE)` in words. */
export function conditionText(shown: string, nameOf: NameOf, [and, or]: readonly [string, string]): string {
  return shown
    .replaceAll(/[$A-Za-z][A-Za-z0-9_]*/gu, (id) => nameOf(id))
    .replaceAll(' & ', ` ${and} `)
    .replaceAll(' | ', ` ${or} `);
}

/** Why a wording cannot be read: the compiler's English sentence as a code of the texts. */
export function wordingProblem(detail: string | null): { code: string; what: string } {
  const text = detail ?? '';
  const sign = /no text is cut into: (.*) in /u.exec(text)?.[1];
  if (sign !== undefined) return { code: 'sign', what: sign };
  const name = /unknown name (\{[^}]*\})/u.exec(text)?.[1];
  if (name !== undefined) return { code: 'name', what: name };
  return { code: text.includes('open bracket') ? 'bracket' : 'other', what: '' };
}
