/**
 * The set-up a new installation starts with, and what of it still has to be filled in. Names of offices: after the
 * reorganisation of 2025 (PA05 of the provincial police; the Department of Science and Technology took over what is
 * left of information and communications). Clocks: work flow of police and Department, section 3, as of 22/11/2026.
 */
import { firstAddressees } from './first-addressees.ts';
import type { Letterhead, Organisation } from './organisation.ts';
import { findProvince, fullProvinceName, placeOfDocuments } from './provinces.ts';

/** How a text begins that somebody has to replace before documents go out. */
export const blankMark = '(điền';

/** True for a text that was never filled in. */
export function isBlank(text: string): boolean {
  return text.trimStart().toLowerCase().startsWith(blankMark);
}

/** The first set-up of an installation in this province (official two-digit code). Practice has no blanks. */
export function firstOrganisation(options: { province: string; practice: boolean }): Organisation {
  const { province, practice } = options;
  return {
    province,
    place: placeOfDocuments(province),
    letterheads: [police(province, practice), department(province, practice)],
    agencies: [
      { code: 'so-noi-vu', name: 'Sở Nội vụ' },
      { code: 'so-vhttdl', name: 'Sở Văn hóa, Thể thao và Du lịch' },
      { code: 'so-y-te', name: 'Sở Y tế' },
      { code: '111', name: 'Tổng đài điện thoại quốc gia 111' },
    ],
    addressees: firstAddressees(practice),
    closingDay: 7,
    clocks: { rescue: 60, 'very-high': 240, high: 1_440, medium: 4_320, low: null, tip: 1_440, claim: 20 },
    transferDays: 20,
    samplePerThousand: 20,
    idleMinutes: 30,
  };
}

function police(province: string, practice: boolean): Letterhead {
  const city = findProvince(province)?.kind === 'city';
  return {
    id: 'pa05',
    parent: `Công an ${fullProvinceName(province)}`.toUpperCase(),
    agency: 'PHÒNG AN NINH MẠNG VÀ PHÒNG, CHỐNG TỘI PHẠM SỬ DỤNG CÔNG NGHỆ CAO',
    symbol: 'PA05',
    usedBy: 'police',
    signers: [
      { id: 'pho-truong-phong', name: signerName(practice), authority: 'KT. TRƯỞNG PHÒNG', title: 'PHÓ TRƯỞNG PHÒNG', active: true },
      { id: 'truong-phong', name: signerName(practice), authority: '', title: 'TRƯỞNG PHÒNG', active: true },
    ],
    liaison: liaison(practice, 'Cán bộ trực PA05', 'pa05@practice.example', '0550 000 105'),
    copies: [
      '- Như trên;',
      `- Lãnh đạo Công an ${city ? 'thành phố' : 'tỉnh'} (để báo cáo);`,
      '- Sở KH&CN (để phối hợp);',
      '- PC02;',
      '- Lưu: VT, PA05.',
    ],
  };
}

function department(province: string, practice: boolean): Letterhead {
  return {
    id: 'so-khcn',
    parent: `Ủy ban nhân dân ${fullProvinceName(province)}`.toUpperCase(),
    agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
    symbol: 'SKHCN',
    usedBy: 'department',
    signers: [
      { id: 'pho-giam-doc', name: signerName(practice), authority: 'KT. GIÁM ĐỐC', title: 'PHÓ GIÁM ĐỐC', active: true },
      { id: 'giam-doc', name: signerName(practice), authority: '', title: 'GIÁM ĐỐC', active: true },
    ],
    liaison: liaison(practice, 'Cán bộ đầu mối Sở KH&CN', 'sokhcn@practice.example', '0550 000 200'),
    copies: ['- Như trên;', '- Lãnh đạo Sở (để báo cáo);', '- PA05 (để phối hợp);', '- Lưu: VT.'],
  };
}

function signerName(practice: boolean): string {
  return practice ? 'Người ký (tập dượt)' : `${blankMark} họ tên người ký)`;
}

function liaison(practice: boolean, post: string, email: string, phone: string): Letterhead['liaison'] {
  return practice
    ? { name: `${post} (tập dượt)`, title: 'Cán bộ', phone, email }
    : {
        name: `${blankMark} họ tên đầu mối)`,
        title: `${blankMark} chức vụ)`,
        phone: `${blankMark} số máy cố định đã công bố)`,
        email: `${blankMark} thư điện tử công vụ)`,
      };
}

/**
 * `blank` never filled in · `no-signer` no active signer · `no-police` no letterhead of the police · `no-channel` an active
 * addressee that cannot be reached yet: drafts are possible, sending is not.
 */
export const organisationProblemCodes = ['blank', 'no-signer', 'no-police', 'no-channel'] as const;
export type OrganisationProblem = { path: string; code: (typeof organisationProblemCodes)[number] };

/** What is not ready for documents. `path` names the field, e.g. `letterheads.0.liaison.phone`. */
export function organisationProblems(content: Organisation): OrganisationProblem[] {
  const problems: OrganisationProblem[] = blanksIn(content, '').map((path) => ({ path, code: 'blank' }));
  if (!content.letterheads.some((letterhead) => letterhead.usedBy === 'police')) problems.push({ path: 'letterheads', code: 'no-police' });
  content.letterheads.forEach((letterhead, at) => {
    if (!letterhead.signers.some((signer) => signer.active)) problems.push({ path: `letterheads.${at}.signers`, code: 'no-signer' });
  });
  content.addressees.forEach((addressee, at) => {
    if (addressee.active && addressee.channel === null) problems.push({ path: `addressees.${at}.channel`, code: 'no-channel' });
  });
  return problems;
}

function blanksIn(value: unknown, path: string): string[] {
  if (typeof value === 'string') return isBlank(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => blanksIn(inner, path === '' ? key : `${path}.${key}`));
}
