import { describe, expect, it } from 'vitest';
import * as codes from '#src/api/schema/codes.ts';
import { caseResults } from '#src/domain/takedown.ts';
import { combinations, mitigations, signals } from '#src/signals/index.ts';
import { textConditions } from '#src/signals/rule-set.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { languages } from '#src/text/language.ts';
import { definitionsEn } from '#src/ui/i18n/definitions-en.ts';
import { en } from '#src/ui/i18n/en.ts';
import { provinceNames } from '#src/domain/provinces.ts';
import { vi } from '#src/ui/i18n/vi.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}

const parameters = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)]
    .map((match) => match[1] ?? '')
    .toSorted()
    .join(' ');

describe('texts', () => {
  const vietnamese = new Map(leaves(vi));
  const english = new Map(leaves(en));

  it('have the same keys in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual([...vietnamese.keys()].toSorted());
  });

  it('are never empty and take the same parameters', () => {
    const wrong = [...vietnamese].filter(([key, text]) => text.trim() === '' || parameters(english.get(key) ?? '') !== parameters(text));
    expect(wrong).toEqual([]);
  });

  it('never claim guilt', () => {
    expect([...vietnamese.values()].filter((text) => /tội phạm|kẻ buôn người|thủ phạm|đối tượng phạm/iu.test(text))).toEqual([]);
    expect([...english.values()].filter((text) => /trafficker|criminal|guilty|perpetrator/iu.test(text))).toEqual([]);
  });

  it.each([
    ['band', codes.bands],
    ['form', codes.forms],
    ['stance', codes.stances],
    ['queue', codes.queues],
    ['caseState', codes.caseStates],
    ['conclusion', codes.conclusions],
    ['kind', codes.signalKinds],
    ['group', codes.signalGroups],
    ['platform', codes.platforms],
    ['sourceKind', codes.sourceKinds],
    ['postingKind', codes.postingKinds],
    ['contact', codes.contactKinds],
    ['wagePer', codes.wagePeriods],
    ['payTerm', codes.payTerms],
    ['paper', codes.paperPromises],
    ['placeRole', codes.destinationRoles],
    ['workShift', codes.workShifts],
    ['licenceMatch', codes.licenceMatches],
    ['language', languages],
    ['outcome', codes.visitOutcomes],
    ['parse', codes.parseReasons],
    ['subject', codes.quarantineSubjects],
    ['stage', codes.quarantineStages],
    ['problem', codes.problemCodes],
    // those that the catalogue names itself need no words here
    ['combination', shippedRules.combinations.map((rule) => rule.id).filter((id) => !combinations.some((one) => one.id === id))],
    ['deskResult', caseResults],
    ['condition', textConditions.map((id) => id.replace('$', ''))],
  ] as const)('word every code of %s', (group, list) => {
    expect(list.filter((code) => !vietnamese.has(`${group}.${code}`) || !english.has(`${group}.${code}`))).toEqual([]);
  });

  it('define every signal and mitigation in English too', () => {
    const entries = [...signals, ...mitigations];
    expect(entries.filter((entry) => definitionsEn[entry.id] === undefined).map((entry) => entry.id)).toEqual([]);
    expect(entries.filter((entry) => entry.nameVi === '' || entry.nameEn === '' || entry.definitionVi === '')).toEqual([]);
  });

  it('name the 34 provinces', () => {
    expect(Object.keys(provinceNames)).toHaveLength(34);
    expect(provinceNames['79']).toBe('Hồ Chí Minh');
  });
});
