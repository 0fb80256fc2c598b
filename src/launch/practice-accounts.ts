import { practicePassword, practicePeople } from '#samples/people.ts';
import type { Role } from '#src/domain/access.ts';

/** Roles as an operator knows them. */
const roleNames: Record<Role, string> = {
  officer: 'Cán bộ PA05',
  chief: 'Chỉ huy PA05',
  commune: 'Công an xã',
  dost: 'Sở KH&CN',
  analyst: 'Cán bộ phân tích',
  clerk: 'Văn thư',
  agency: 'Sở, ngành',
  leader: 'Lãnh đạo tỉnh',
  admin: 'Quản trị',
  auditor: 'Kiểm toán',
};

/** The table of practice accounts that `npm start` shows: role, e-mail, and the one password of all. */
export function practiceAccounts(province: string): string {
  const people = practicePeople(province);
  const nameOf = (id: string, role: Role) => (id === 'practice-officer-elsewhere' ? 'Cán bộ tỉnh khác' : roleNames[role]);
  const rows = people.flatMap(({ id, email, grants }) => grants.slice(0, 1).map(({ role }) => ({ name: nameOf(id, role), email })));
  const width = Math.max(...rows.map((row) => row.name.length)) + 2;
  const emailWidth = Math.max(...rows.map((row) => row.email.length)) + 2;
  return [
    '  Tài khoản tập dượt (chỉ dùng được trên máy này; trang đăng nhập có nút cho từng vai trò):',
    `    ${'Vai trò'.padEnd(width)}${'E-mail'.padEnd(emailWidth)}Mật khẩu`,
    ...rows.map((row) => `    ${row.name.padEnd(width)}${row.email.padEnd(emailWidth)}${practicePassword}`),
    '',
  ].join('\n');
}
