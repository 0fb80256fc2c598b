/** The accounts of practice mode: one for every role, and an officer of another province who sees nothing of it. */
import type { Grant, Role } from '#src/domain/access.ts';
import { practiceDomain } from '#src/people/practice.ts';

export { practicePassword } from '#src/people/practice.ts';

/** Commune and agency of the practice accounts. */
export const practiceCommune = '00004';
export const practiceAgency = 'so-noi-vu';

export type PracticePerson = { id: string; email: string; name: string; grants: Grant[] };

const person = (
  id: string,
  name: string,
  role: Role,
  reach: { province: string | null; commune?: string | null; agency?: string | null },
): PracticePerson => ({
  id: `practice-${id}`,
  email: `${id}@${practiceDomain}`,
  name,
  grants: [{ role, province: reach.province, commune: reach.commune ?? null, agency: reach.agency ?? null }],
});

/** The practice people of an installation in this province (official two-digit code). */
export function practicePeople(province: string): PracticePerson[] {
  const home = { province };
  return [
    person('officer', 'Cán bộ PA05 (tập dượt)', 'officer', home),
    person('chief', 'Chỉ huy PA05 (tập dượt)', 'chief', home),
    person('dost', 'Cán bộ Sở KH&CN (tập dượt)', 'dost', home),
    person('leader', 'Lãnh đạo tỉnh (tập dượt)', 'leader', home),
    person('analyst', 'Cán bộ phân tích (tập dượt)', 'analyst', home),
    person('clerk', 'Văn thư (tập dượt)', 'clerk', home),
    person('commune', 'Công an xã (tập dượt)', 'commune', { province, commune: practiceCommune }),
    person('agency', 'Sở Nội vụ (tập dượt)', 'agency', { province, agency: practiceAgency }),
    person('admin', 'Quản trị (tập dượt)', 'admin', { province: null }),
    person('auditor', 'Kiểm toán (tập dượt)', 'auditor', { province: null }),
    person('officer-elsewhere', 'Cán bộ tỉnh khác (tập dượt)', 'officer', { province: province === '79' ? '01' : '79' }),
  ];
}
