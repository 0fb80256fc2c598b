/** What an installation needs before people come: its set-up, its first people, and in practice something to look at. */
import type { Kysely } from 'kysely';
import { putPastWeeks } from '#samples/past-weeks.ts';
import { practicePassword, practicePeople } from '#samples/people.ts';
import { systemClock } from '#src/clock.ts';
import type { Config } from '#src/config.ts';
import type { Logger } from '#src/log.ts';
import { hashPassword } from '#src/people/auth.ts';
import { type Credentials, putFirstAdmin } from '#src/people/first-admin.ts';
import type { Database } from '#src/store/database.ts';
import { putFirstOrganisation } from '#src/store/organisation.ts';
import { knownIds, lockPeople, putPerson } from '#src/store/people.ts';

/** Puts what is missing; safe to run again and by several at once. Returns lines to be shown to whoever started the installation, once. */
export async function prepareInstallation(
  db: Kysely<Database>,
  config: Pick<Config, 'mode' | 'province'>,
  log: Pick<Logger, 'info'>,
): Promise<string[]> {
  const { mode, province } = config;
  await putFirstOrganisation(db, { province, practice: mode === 'practice' });
  if (mode === 'practice') {
    await putPracticePeople(db, province, log);
    await putPastWeeks(db, { province, now: systemClock.now() });
    return [];
  }
  const admin = await putFirstAdmin(db);
  return admin === null ? [] : firstAdminLines(admin);
}

/** How the password of the first admin is shown; it is kept nowhere else. */
export function firstAdminLines(admin: Credentials): string[] {
  return [
    'Tài khoản quản trị (mật khẩu chỉ hiện một lần, hãy ghi lại ngay):',
    `  Tài khoản: ${admin.email}`,
    `  Mật khẩu:  ${admin.password}`,
    '  Đăng nhập, thiết lập xác thực hai lớp, rồi thêm người dùng ở mục «Người dùng».',
    '  Mất mật khẩu này: npm run migrate -- --new-admin-password',
  ];
}

async function putPracticePeople(db: Kysely<Database>, province: string, log: Pick<Logger, 'info'>): Promise<void> {
  const people = practicePeople(province);
  const ids = people.map((person) => person.id);
  if ((await knownIds(db, ids)).size === ids.length) return;
  // hashing is slow on purpose: once for all of them, and only when somebody is missing
  const passwordHash = await hashPassword(practicePassword);
  await db.transaction().execute(async (trx) => {
    await lockPeople(trx);
    const known = await knownIds(trx, ids);
    for (const person of people) if (!known.has(person.id)) await putPerson(trx, { ...person, passwordHash });
  });
  log.info({ people: people.length }, 'the practice accounts are there');
}
