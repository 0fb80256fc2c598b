/** What of a draft or a hunt is shown: part of the address, read with care. */
import { type Form, forms } from '#src/api/schema/codes.ts';
import { type HuntChangeKind, huntChangeKinds } from '#src/domain/rule-content.ts';

/** Sections of the editor, in order. */
export const draftSections = [
  'points',
  'mitigations',
  'caps',
  'bands',
  'combinations',
  'forms',
  'pay',
  'places',
  'licences',
  'words',
  'changes',
] as const;
export type DraftSection = (typeof draftSections)[number];

/** Reads the address of a draft; what is not known is the first section. */
export function readDraftSearch(raw: Record<string, unknown>): { section: DraftSection } {
  return { section: draftSections.find((section) => section === raw['section']) ?? 'points' };
}

/** Where a place of the rule set is edited. */
export function sectionOf(path: string): DraftSection {
  switch (path.split('.')[0]) {
    case 'points':
      return 'points';
    case 'mitigationPoints':
      return 'mitigations';
    case 'groupCaps':
      return 'caps';
    case 'bands':
    case 'queueThreshold':
    case 'obfuscationShare':
      return 'bands';
    case 'combinations':
      return 'combinations';
    case 'forms':
      return 'forms';
    case 'pay':
    case 'rates':
      return 'pay';
    case 'gazetteer':
      return 'places';
    case 'licences':
      return 'licences';
    case 'phrases':
      return 'words';
    default:
      return 'changes';
  }
}

/** Orders of the list of a hunt; the first is the usual one. */
export const huntSortNames = ['most-moved', 'newest'] as const;
export type HuntSearch = {
  kind?: HuntChangeKind | undefined;
  sort: (typeof huntSortNames)[number];
  form?: Form | undefined;
  source?: string | undefined;
};

/** Reads the address of a hunt; what is not known is left out. */
export function readHuntSearch(raw: Record<string, unknown>): HuntSearch {
  const { source } = raw;
  return {
    kind: huntChangeKinds.find((kind) => kind === raw['kind']),
    sort: huntSortNames.find((sort) => sort === raw['sort']) ?? 'most-moved',
    form: forms.find((form) => form === raw['form']),
    source: typeof source === 'string' && /^[a-z0-9][a-z0-9-]{0,62}$/u.test(source) ? source : undefined,
  };
}
