import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseTakedowns, TakedownCounts, TakedownDetail, TakedownPage } from '#src/api/schema/takedowns.ts';
import { stopTakedowns } from '#src/takedown/stop-takedowns.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { editOf, hour, openWorld, prepareCase, start, type World } from '../takedown/takedown-world.ts';

describe('takedown requests', () => {
  let database: MigratedDatabase;
  let world: World;
  beforeAll(async () => {
    database = await openMigratedDatabase();
    world = await openWorld(database.db);
    // a second chief, so that two can sign at once
    await database.db.insertInto('user_roles').values({ user_id: 'practice-agency', role: 'chief', province_code: '80' }).execute();
  });
  afterAll(async () => {
    await world?.close();
    await database?.close();
  });

  const path = (detail: { id: string }, act: string) => `/api/takedowns/${detail.id}/${act}`;
  const version = (detail: TakedownDetail) => ({ version: detail.version });
  const seeded = (at: number) => {
    const found = world.seeded.cases[at];
    if (found === undefined) throw new Error(`no seeded case ${at}`);
    return found;
  };
  const minutes = (after: number) => new Date(start.getTime() + after * 60_000);

  it('goes all the way from a concluded case to closed with five people', async () => {
    const caseId = await prepareCase(database.db, seeded(0));
    world.at(start);
    let detail = await world.draft('officer', caseId);
    expect(detail).toMatchObject({ state: 'draft', requester: 'police', hours: 24, gaps: [], addressee: { id: 'ben-lanh' } });
    expect(detail.items).toHaveLength(4);
    expect(detail.letter.mark).toBe('TẬP DƯỢT – DỰ THẢO');
    expect(JSON.stringify(detail.letter)).not.toContain('0550 123');
    expect(JSON.stringify(detail.letter.body)).toContain('Lưu giữ nhật ký hệ thống');
    expect(detail.fields.basisIds).toEqual(['pcmbn-3', 'anm-2025-25-2-b', 'nd-333-16-4']);
    expect(await world.refused('officer', path(detail, 'sign'), version(detail))).toBe('not-allowed');
    // a clerk does not see it yet
    expect((await world.call('clerk', 'GET', `/api/takedowns/${detail.id}`)).status).toBe(404);
    expect((await world.call('officer-elsewhere', 'GET', `/api/takedowns/${detail.id}`)).status).toBe(404);

    detail = await world.act('officer', `/api/takedowns/${detail.id}`, { ...editOf(detail), urgency: 'urgent' }, 'PUT');
    expect(detail.letter.urgency).toBe('KHẨN');
    detail = await world.act('officer', path(detail, 'submit'), version(detail));
    detail = await world.act('chief', path(detail, 'return'), { ...version(detail), reason: 'Bổ sung' });
    expect(detail.state).toBe('draft');
    detail = await world.act('officer', path(detail, 'submit'), version(detail));
    detail = await world.act('chief', path(detail, 'sign'), version(detail));
    expect(detail).toMatchObject({ state: 'signed', signedBy: { id: 'practice-chief' } });
    expect(detail.letter.mark).toBe('TẬP DƯỢT');
    expect(detail.events.find((event) => event.act === 'sign')?.contentSha256).toMatch(/^[0-9a-f]{64}$/u);
    // frozen, also for somebody with the database
    await expect(database.db.updateTable('takedowns').set({ hours: 6 }).where('id', '=', detail.id).execute()).rejects.toThrow(
      /does not change/u,
    );
    await expect(database.db.deleteFrom('takedown_items').where('takedown_id', '=', detail.id).execute()).rejects.toThrow(
      /does not change/u,
    );
    expect(await world.refused('officer', `/api/takedowns/${detail.id}`, editOf(detail), 'PUT')).toBe('takedown-wrong-state');

    expect((await world.call('clerk', 'GET', `/api/takedowns/${detail.id}`)).status).toBe(200);
    expect(await world.refused('clerk', path(detail, 'number'), { ...version(detail), number: '12', documentDate: '2026-11-23' })).toBe(
      'takedown-bad-time',
    );
    detail = await world.act('clerk', path(detail, 'number'), { ...version(detail), number: '12', documentDate: '2026-11-22' });
    expect(detail.letter).toMatchObject({ number: '12', date: { day: 22, month: 11, year: 2026 } });

    world.at(minutes(30));
    const send = (at: Date) => ({ ...version(detail), at: at.toISOString(), channel: 'email' });
    expect(await world.refused('clerk', path(detail, 'send'), send(minutes(31)))).toBe('takedown-bad-time');
    expect(await world.refused('clerk', path(detail, 'send'), send(minutes(-1)))).toBe('takedown-bad-time');
    detail = await world.act('clerk', path(detail, 'send'), send(minutes(29.5)));
    expect(detail.sentAt).toBe(minutes(29).toISOString());
    expect(detail.dueAt).toBe(minutes(29 + 24 * 60).toISOString());
    expect(detail.items.every((item) => item.nextCheckAt === minutes(29 + 24 * 60).toISOString())).toBe(true);

    world.at(minutes(60));
    detail = await world.act('officer', path(detail, 'confirm'), { ...version(detail), at: minutes(59).toISOString() });
    expect(detail.dueAt).toBe(minutes(59 + 24 * 60).toISOString());
    expect(detail.overdue).toBe(false);

    world.at(new Date(start.getTime() + 26 * hour));
    const list = (await world.call('officer', 'GET', '/api/takedowns?tab=overdue')).body as TakedownPage;
    expect(list.items).toMatchObject([{ id: detail.id, overdue: true, number: '12/PA05' }]);
    expect((await world.call('clerk', 'GET', '/api/takedowns/counts')).body).toMatchObject({ overdue: 1, running: 1, drafts: 0 });

    detail = await world.act('officer', path(detail, 'answer'), {
      ...version(detail),
      answer: 'refused',
      at: minutes(25 * 60).toISOString(),
      note: 'Ghi nhầm',
    });
    // recorded wrongly: recorded anew, and the history keeps both
    detail = await world.act('officer', path(detail, 'answer'), {
      ...version(detail),
      answer: 'removed',
      at: minutes(26 * 60).toISOString(),
      note: 'Trả lời bằng thư điện tử',
    });
    expect(detail.overdue).toBe(false);
    expect(detail.answer).toBe('removed');
    expect(detail.events.filter((event) => event.act === 'answer').map((event) => event.note)).toEqual([
      'Ghi nhầm',
      'Trả lời bằng thư điện tử',
    ]);
    expect(await world.refused('officer', path(detail, 'close'), { ...version(detail), note: '' })).toBe('takedown-results-missing');
    const first = detail.items[0];
    detail = await world.act('officer', path(detail, `items/${first?.id}/recheck`), version(detail));
    for (const item of detail.items)
      detail = await world.act('officer', path(detail, `items/${item.id}/result`), { ...version(detail), result: 'removed' });
    detail = await world.act('officer', path(detail, 'close'), { ...version(detail), note: '' });
    expect(detail.state).toBe('closed');
    const closed = await database.db.selectFrom('cases').select(['state', 'result']).where('id', '=', caseId).executeTakeFirstOrThrow();
    expect(closed).toEqual({ state: 'closed', result: 'removed' });
    const audited = await database.db
      .selectFrom('audit_entries')
      .select('action')
      .where('subject_kind', '=', 'takedown')
      .where('subject_id', '=', detail.id)
      .execute();
    expect(audited.map((entry) => entry.action)).toContain('takedown.sign');
    expect(audited).toHaveLength(detail.events.length);
  });

  it('lets nobody sign who wrote in the letter, whatever the database is told', async () => {
    const caseId = await prepareCase(database.db, seeded(1));
    let detail = await world.draft('chief', caseId, { addresseeId: 'nha-mang' });
    // the officer's change makes the officer a writer too; the second chief changes it as well
    detail = await world.act('agency', `/api/takedowns/${detail.id}`, editOf(detail), 'PUT');
    detail = await world.act('chief', path(detail, 'submit'), version(detail));
    expect(await world.refused('chief', path(detail, 'sign'), version(detail))).toBe('takedown-own-draft');
    expect(await world.refused('agency', path(detail, 'sign'), version(detail))).toBe('takedown-own-change');
    const seen = (await world.call('agency', 'GET', `/api/takedowns/${detail.id}`)).body as TakedownDetail;
    expect(seen.refused).toContainEqual({ act: 'sign', reason: 'takedown-own-change' });
    const sign = (signed_by: string) =>
      database.db.updateTable('takedowns').set({ signed_by, signed_at: start, state: 'signed' }).where('id', '=', detail.id).execute();
    await expect(sign('practice-chief')).rejects.toThrow(/check constraint/u);
    await expect(sign('practice-agency')).rejects.toThrow(/check constraint/u);
    await world.act('chief', path(detail, 'withdraw'), { ...version(detail), reason: 'Hết cần' });
  });

  it('gives one of two signers the signature and the other a clear answer', async () => {
    const caseId = await prepareCase(database.db, seeded(1));
    world.at(start);
    let detail = await world.draft('officer', caseId);
    detail = await world.act('officer', path(detail, 'submit'), version(detail));
    const answers = await Promise.all(
      (['chief', 'agency'] as const).map((who) => world.call(who, 'POST', path(detail, 'sign'), version(detail))),
    );
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({ code: 'takedown-changed' });
    // the same number in the same register and year is refused, leading zeros or not
    detail = answers.find((answer) => answer.status === 200)?.body as TakedownDetail;
    expect(await world.refused('clerk', path(detail, 'number'), { ...version(detail), number: '012', documentDate: '2026-11-22' })).toBe(
      'takedown-number-taken',
    );
    detail = await world.act('clerk', path(detail, 'number'), { ...version(detail), number: '13', documentDate: '2026-11-22' });
    // a second one to the same addressee is not needed
    expect(await world.refused('officer', `/api/cases/${caseId}/takedowns`, { kind: 'removal' })).toBe('takedown-already-open');
  });

  it('stops everything that is not out when the case becomes a rescue, and asks for a call where it is', async () => {
    const found = seeded(3);
    const caseId = await prepareCase(database.db, found);
    world.at(start);
    let sent = await world.draft('officer', caseId);
    sent = await world.act('officer', path(sent, 'submit'), version(sent));
    sent = await world.act('chief', path(sent, 'sign'), version(sent));
    sent = await world.act('clerk', path(sent, 'number'), { ...version(sent), number: '14', documentDate: '2026-11-22' });
    sent = await world.act('clerk', path(sent, 'send'), { ...version(sent), at: start.toISOString(), channel: 'email' });
    const open = await world.draft('officer', caseId, { addresseeId: 'nha-mang' });
    // the case turns before anybody stopped the draft: every act looks again
    await database.db.updateTable('cases').set({ queue: 'rescue' }).where('id', '=', caseId).execute();
    expect(await world.refused('officer', path(open, 'submit'), version(open))).toBe('takedown-case-rescue');
    expect(await world.refused('officer', `/api/takedowns/${open.id}`, editOf(open), 'PUT')).toBe('takedown-case-rescue');
    const stopped = await database.db
      .transaction()
      .execute((trx) => stopTakedowns(trx, [caseId], 'rescue', { kind: 'user', id: 'practice-officer' }, start));
    expect(stopped).toEqual({ stopped: [open.id], alreadySent: [sent.id] });
    const after = (await world.call('officer', 'GET', `/api/takedowns/${open.id}`)).body as TakedownDetail;
    expect(after).toMatchObject({ state: 'stopped', endReason: 'rescue' });
    const recalled = (await world.call('officer', 'GET', `/api/takedowns/${sent.id}`)).body as TakedownDetail;
    // who stands as author may be the victim now: nobody is named any more
    expect(recalled.items[0]?.displayName).toBeNull();
    expect(recalled).toMatchObject({ state: 'sent', recallWhy: 'rescue', recallSince: start.toISOString() });
    // whoever reads no rescues learns that it has to be called back, not why
    const atClerk = (await world.call('clerk', 'GET', `/api/takedowns/${sent.id}`)).body as TakedownDetail;
    expect(atClerk).toMatchObject({ recallWhy: 'case-changed', recallSince: start.toISOString() });
    expect(JSON.stringify(atClerk)).not.toContain('"rescue"');
    expect((await world.call('dost', 'GET', `/api/takedowns/${sent.id}`)).status).toBe(404);
    expect((await world.call('officer', 'GET', '/api/takedowns/counts')).body as TakedownCounts).toMatchObject({ recall: 1 });
    // calling it back is a chief's act
    expect(await world.refused('officer', path(recalled, 'withdraw'), { ...version(recalled), reason: 'Đã gọi' })).toBe(
      'takedown-needs-chief',
    );
    const ended = await world.act('chief', path(recalled, 'withdraw'), { ...version(recalled), reason: 'Đã gọi lại cho nơi nhận' });
    expect(ended.state).toBe('withdrawn');
    const ofClerk = (await world.call('clerk', 'GET', `/api/takedowns/${sent.id}`)).body as TakedownDetail;
    expect(ofClerk.endReason).toBe('case-changed');
    expect(JSON.stringify(ofClerk)).not.toContain('Đã gọi lại');
    expect((await world.call('officer', 'GET', '/api/takedowns/counts')).body as TakedownCounts).toMatchObject({ recall: 0 });
  });

  it('never drafts from a cry for help, nor from a case that was not concluded for it', async () => {
    const help = world.seeded.cases.find((one) => one.posting.queue === 'rescue');
    if (help === undefined) throw new Error('no cry for help is seeded');
    const caseId = await prepareCase(database.db, help);
    expect(await world.refused('officer', `/api/cases/${caseId}/takedowns`, { kind: 'removal' })).toBe('takedown-case-rescue');
    // even if somebody moved it to the other queue: the words are still a cry for help
    await database.db.updateTable('cases').set({ queue: 'review' }).where('id', '=', caseId).execute();
    expect(await world.refused('officer', `/api/cases/${caseId}/takedowns`, { kind: 'removal' })).toBe('takedown-case-rescue');
    const watched = await prepareCase(database.db, seeded(2), { route: 'watch' });
    expect(await world.refused('officer', `/api/cases/${watched}/takedowns`, { kind: 'removal' })).toBe('takedown-case-not-routed');
    const asked = await prepareCase(database.db, seeded(2), { route: 'user-information' });
    expect(await world.refused('officer', `/api/cases/${asked}/takedowns`, { kind: 'removal' })).toBe('takedown-case-not-routed');
    const offer = (await world.call('officer', 'GET', `/api/cases/${asked}/takedowns`)).body as CaseTakedowns;
    expect(offer.offer).toMatchObject({ removal: 'takedown-case-not-routed', userInformation: null });
    expect(await world.refused('officer-elsewhere', `/api/cases/${asked}/takedowns`, { kind: 'user-information' })).toBe('not-found');
  });

  it('asks for a copy of every item first, and for an address that can be reached before sending', async () => {
    const found = seeded(4);
    const caseId = await prepareCase(database.db, found, { evidence: false });
    world.at(start);
    let detail = await world.draft('officer', caseId, { addresseeId: 'silent' });
    expect(detail.gaps).toContain('item-without-copy');
    const refusal = await world.call('officer', 'POST', path(detail, 'submit'), version(detail));
    expect(refusal).toMatchObject({ status: 422, body: { code: 'takedown-incomplete', errors: [{ message: 'item-without-copy' }] } });
    await prepareCase(database.db, found);
    detail = await world.act('officer', `/api/takedowns/${detail.id}`, editOf(detail), 'PUT');
    expect(detail.gaps).toEqual([]);
    // the annex says which copies there should be and are not
    expect(JSON.stringify(detail.letter.annexes)).toContain('ảnh chụp toàn trang');
    const wrong = { ...editOf(detail), basisIds: ['nd-53-2022'] };
    expect(await world.refused('officer', `/api/takedowns/${detail.id}`, wrong, 'PUT')).toBe('takedown-basis-refused');
    const stale = { ...editOf(detail), version: detail.version - 1 };
    expect(await world.refused('officer', `/api/takedowns/${detail.id}`, stale, 'PUT')).toBe('takedown-changed');
    detail = await world.act('officer', `/api/takedowns/${detail.id}`, { ...editOf(detail), hours: 6 }, 'PUT');
    expect(detail.gaps).toEqual(['hours-without-reason']);
    detail = await world.act(
      'officer',
      `/api/takedowns/${detail.id}`,
      { ...editOf(detail), facts: 'Bài có dấu hiệu, gọi 0550 123 456' },
      'PUT',
    );
    expect(detail.gaps).toEqual(['contact-in-text', 'hours-without-reason']);
    detail = await world.act(
      'officer',
      `/api/takedowns/${detail.id}`,
      { ...editOf(detail), facts: 'Bài có dấu hiệu lừa gạt.', hours: 24 },
      'PUT',
    );
    detail = await world.act('officer', path(detail, 'submit'), version(detail));
    detail = await world.act('chief', path(detail, 'sign'), version(detail));
    detail = await world.act('clerk', path(detail, 'number'), { ...version(detail), number: '15', documentDate: '2026-11-22' });
    expect(await world.refused('clerk', path(detail, 'send'), { ...version(detail), at: start.toISOString(), channel: 'email' })).toBe(
      'takedown-addressee-no-channel',
    );
  });

  it('lets the Department write to networks only, on its own letters', async () => {
    const caseId = await prepareCase(database.db, seeded(0));
    expect(await world.refused('dost', `/api/cases/${caseId}/takedowns`, { kind: 'removal', addresseeId: 'ben-lanh' })).toBe(
      'takedown-addressee-not-allowed',
    );
    const own = await world.draft('dost', caseId, { addresseeId: 'nha-mang' });
    expect(own).toMatchObject({ requester: 'department', fields: { basisIds: ['pcmbn-3', 'nd-147'] }, gaps: [] });
    expect(own.letter.symbol).toBe('SKHCN');
    const police = await world.draft('officer', caseId, { addresseeId: 'ben-lanh' });
    // letters of the police are not there for the Department: not listed, not counted, not read, not written down
    expect(await world.refused('dost', path(police, 'submit'), version(police))).toBe('not-found');
    for (const file of ['', '/request.docx', '/annex.csv', '/options'])
      expect((await world.call('dost', 'GET', `/api/takedowns/${police.id}${file}`)).status).toBe(404);
    const listed = (await world.call('dost', 'GET', '/api/takedowns?limit=100')).body as TakedownPage;
    expect(listed.items.map((item) => item.id)).toEqual([own.id]);
    const ofCase = (await world.call('dost', 'GET', `/api/cases/${caseId}/takedowns`)).body as CaseTakedowns;
    expect(ofCase.items.map((item) => item.id)).toEqual([own.id]);
    expect((await world.call('dost', 'GET', '/api/takedowns/counts')).body).toMatchObject({ drafts: 1, overdue: 0 });
    const csv = await world.api.app.inject({ url: `/api/takedowns/${police.id}/annex.csv`, headers: await world.api.as('officer') });
    expect(csv.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(csv.payload).toContain('"https://forum.example.net/t/1#post-0-0"');
    const docx = await world.api.app.inject({ url: `/api/takedowns/${police.id}/request.docx`, headers: await world.api.as('officer') });
    expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it('asks for the role in the province of the request, not anywhere', async () => {
    const caseId = await prepareCase(database.db, seeded(1));
    const draft = await world.draft('officer', caseId, { addresseeId: 'nha-mang' });
    // an officer somewhere else is a mere clerk here: drafts are not theirs
    await database.db.insertInto('user_roles').values({ user_id: 'practice-clerk', role: 'officer', province_code: '79' }).execute();
    expect((await world.call('clerk', 'GET', `/api/takedowns/${draft.id}`)).status).toBe(404);
  });
});
