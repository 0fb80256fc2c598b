/** Which pictures are taken: the few of README.md, and every screen for looking at. */
import type { Role } from '#src/domain/access.ts';

/** A record that a screen shows: found through the list of its kind, as the role that looks at it. */
export type Subject = 'case' | 'rescue' | 'tip' | 'takedown' | 'report';

export type Screen = {
  name: string;
  role: Role | null;
  /** `:id` stands for the first record of `subject`. */
  path: string;
  subject?: Subject;
  /** Something that is there once the content is. Missing: the heading, and nothing that still loads. */
  waitFor?: string;
  /** Also taken on a phone. */
  phone?: true;
};

export type Picture = Screen & {
  file: string;
  language: 'vi' | 'en';
  scheme: 'light' | 'dark';
  width: number;
  height: number;
  /** Gets the focus before the picture is taken. */
  focus?: string;
};

/** Addresses of lists whose first record is shown. */
export const lists: Record<Subject, string> = {
  case: '/api/cases?queue=review&limit=1',
  rescue: '/api/cases?queue=rescue&limit=1',
  tip: '/api/tips?state=sorted&limit=1',
  takedown: '/api/takedowns?limit=1',
  report: '/api/reports?limit=1',
};

export const screens: Screen[] = [
  { name: 'sign-in', role: null, path: '/sign-in', waitFor: 'main button', phone: true },
  { name: 'cases', role: 'officer', path: '/cases?queue=review', waitFor: 'a.case-line', phone: true },
  { name: 'case', role: 'officer', path: '/cases/:id', subject: 'case', waitFor: 'mark', phone: true },
  { name: 'rescue', role: 'officer', path: '/cases?queue=rescue', phone: true },
  { name: 'rescue-case', role: 'officer', path: '/cases/:id', subject: 'rescue' },
  { name: 'tips', role: 'officer', path: '/tips' },
  { name: 'tip', role: 'officer', path: '/tips/:id', subject: 'tip' },
  { name: 'tip-new', role: 'officer', path: '/tips/new', phone: true },
  { name: 'cases-chief', role: 'chief', path: '/cases?queue=review', waitFor: 'a.case-line' },
  { name: 'takedowns', role: 'chief', path: '/takedowns', phone: true },
  { name: 'takedown', role: 'chief', path: '/takedowns/:id', subject: 'takedown', phone: true },
  { name: 'takedowns-clerk', role: 'clerk', path: '/takedowns' },
  { name: 'takedowns-dost', role: 'dost', path: '/takedowns' },
  { name: 'report', role: 'leader', path: '/reports', phone: true },
  { name: 'report-released', role: 'leader', path: '/reports/:id', subject: 'report' },
  { name: 'report-chief', role: 'chief', path: '/reports' },
  { name: 'labels', role: 'analyst', path: '/labels', phone: true },
  { name: 'rules', role: 'analyst', path: '/rules', waitFor: '.rules-timeline li', phone: true },
  { name: 'rules-chief', role: 'chief', path: '/rules', waitFor: '.rules-timeline li' },
  { name: 'cases-analyst', role: 'analyst', path: '/cases?queue=review', waitFor: 'a.case-line' },
  { name: 'cases-commune', role: 'commune', path: '/cases?queue=review' },
  { name: 'cases-agency', role: 'agency', path: '/cases?queue=review' },
  { name: 'sources', role: 'dost', path: '/sources', waitFor: '.table' },
  { name: 'errors', role: 'dost', path: '/errors' },
  { name: 'signals', role: 'analyst', path: '/signals', waitFor: '.catalogue' },
  { name: 'setup', role: 'admin', path: '/setup' },
  { name: 'people', role: 'admin', path: '/people' },
  { name: 'audit', role: 'auditor', path: '/audit' },
  { name: 'account', role: 'officer', path: '/account', phone: true },
  { name: 'not-found', role: 'officer', path: '/khong-co' },
];

function screenOf(name: string): Screen {
  const screen = screens.find((one) => one.name === name);
  if (screen === undefined) throw new Error(`there is no screen ${name}`);
  return screen;
}

const wide = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };
const plain = { language: 'vi', scheme: 'light' } as const;

/** The pictures of README.md and docs/: one of each desk, and the list. */
export const documentPictures: Picture[] = [
  { ...screenOf('cases'), ...plain, ...wide, file: 'cases.png' },
  { ...screenOf('case'), ...plain, ...wide, height: 900, file: 'case.png', focus: 'mark' },
  { ...screenOf('case'), ...plain, ...wide, height: 900, file: 'case-dark.png', scheme: 'dark' },
  { ...screenOf('takedown'), ...plain, ...wide, height: 900, file: 'takedown.png' },
  { ...screenOf('report'), ...plain, ...phone, file: 'report-phone.png' },
  { ...screenOf('labels'), ...plain, ...wide, height: 900, file: 'labels.png' },
  { ...screenOf('sources'), ...plain, ...wide, height: 900, file: 'ledger.png' },
  { ...screenOf('cases'), ...plain, ...phone, file: 'cases-phone.png' },
];

/** Every screen in both languages and both colours, the main ones also on a phone. */
export function allPictures(): Picture[] {
  return screens.flatMap((screen) =>
    (['vi', 'en'] as const).flatMap((language) =>
      (['light', 'dark'] as const).flatMap((scheme) => {
        const picture = (size: typeof wide, suffix: string) => ({
          ...screen,
          ...size,
          language,
          scheme,
          file: `${screen.name}-${language}-${scheme}${suffix}.png`,
        });
        return [picture(wide, ''), ...(screen.phone === true ? [picture(phone, '-phone')] : [])];
      }),
    ),
  );
}
