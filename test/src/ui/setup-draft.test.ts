import { describe, expect, it } from 'vitest';
import { firstOrganisation, organisationProblems } from '#src/domain/first-organisation.ts';
import { organisation } from '#src/domain/organisation.ts';
import { cleaned, readSetupDraft } from '#src/ui/setup/draft.ts';
import { sectionOf, setupSections } from '#src/ui/setup/path-words.ts';

const content = firstOrganisation({ province: '80', practice: true });

describe('a set-up that is being changed', () => {
  it('is sent without the empty lines that typing leaves', () => {
    const typed = structuredClone(content);
    typed.letterheads[0]!.copies.push('', '  ');
    typed.addressees[0]!.hosts = ['WWW.Site.Example ', 'site.example', ''];
    typed.addressees[1]!.channel = null;
    typed.addressees[1]!.address = ' ';
    const sent = cleaned(typed);
    expect(organisation.safeParse(sent).error).toBeUndefined();
    expect(sent.letterheads[0]?.copies).toEqual(content.letterheads[0]?.copies);
    expect(sent.addressees[0]?.hosts).toEqual(['site.example']);
    expect(sent.addressees[1]?.address).toBeNull();
    expect(cleaned(content)).toEqual(content);
  });

  it('is restored from what was kept only', () => {
    const draft = { base: '3', from: content, content, reason: 'Sửa' };
    expect(readSetupDraft(JSON.stringify(draft))).toEqual(draft);
    for (const kept of ['', '{', '7', 'null', '{"base":"3"}']) expect(readSetupDraft(kept)).toBeNull();
  });

  it('leads from every problem and every field to a section', () => {
    const paths = [
      ...organisationProblems(firstOrganisation({ province: '80', practice: false })).map((problem) => problem.path),
      ...Object.keys(content),
    ];
    expect(paths.filter((path) => !setupSections.includes(sectionOf(path)))).toEqual([]);
    expect(sectionOf('letterheads.0.liaison.phone')).toBe('liaison');
    expect(sectionOf('transferDays')).toBe('clocks');
    expect(sectionOf('idleMinutes')).toBe('session');
  });
});
