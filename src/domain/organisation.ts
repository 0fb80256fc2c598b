/**
 * What an installation says about itself: who it is, how its documents look, who signs, its clocks and its
 * addressees. One value, stored as versions (src/store/organisation.ts); everything that is printed comes from here.
 */
import { z } from 'zod';

const line = z.string().trim().min(1).max(300);
const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);
const minutes = z
  .int()
  .min(1)
  .max(60 * 24 * 30);

/** Where requests go. `network` and `registrar` are those the Department may draft to. */
export const addresseeKinds = ['platform', 'central-desk', 'network', 'registrar', 'site-owner'] as const;
export type AddresseeKind = (typeof addresseeKinds)[number];

export const channels = ['document-axis', 'email', 'portal', 'paper', 'phone'] as const;
export type Channel = (typeof channels)[number];

export const addressee = z
  .strictObject({
    id: code,
    /** One legal entity, as printed behind «Kính gửi:». */
    name: line,
    kind: z.enum(addresseeKinds),
    /** How a request reaches it; null = not known yet: a request can be drafted but not sent. */
    channel: z.enum(channels).nullable(),
    /** Address in that channel (e-mail, portal, postal); null with a null channel. */
    address: z.string().trim().max(300).nullable(),
    /** Platforms and hosts it answers for, to be proposed by itself. Hosts without www. */
    platforms: z.array(z.string().max(40)).max(20),
    hosts: z.array(z.string().trim().toLowerCase().max(200)).max(200),
    note: z.string().trim().max(500),
    active: z.boolean(),
  })
  .refine((one) => (one.channel === null) === (one.address === null || one.address === ''), {
    path: ['address'],
    message: 'a channel needs an address, and an address a channel',
  });
export type Addressee = z.infer<typeof addressee>;

export const signer = z.strictObject({
  id: code,
  name: line,
  /** «KT. TRƯỞNG PHÒNG» or empty when the head signs. */
  authority: z.string().trim().max(100),
  /** «PHÓ TRƯỞNG PHÒNG», «TRƯỞNG PHÒNG». */
  title: line,
  active: z.boolean(),
});
export type Signer = z.infer<typeof signer>;

/** Same ids would make two of them one. */
const ownIds = <T>(idOf: (item: T) => string) => ({
  check: (items: readonly T[]) => new Set(items.map(idOf)).size === items.length,
  message: 'two of these have the same id',
});
const byId = ownIds<{ id: string }>((item) => item.id);
const byCode = ownIds<{ code: string }>((item) => item.code);

/** An agency whose letters this installation writes: PA05, or the Department. */
export const letterhead = z.strictObject({
  id: code,
  /** «CÔNG AN TỈNH …»: printed above. */
  parent: line,
  /** «PHÒNG AN NINH MẠNG VÀ PCTP SDCNC»: printed bold. */
  agency: line,
  /** Behind the number: «PA05» in «Số: 12/CAT-PA05». */
  symbol: line,
  /** Roles whose drafts carry it. */
  usedBy: z.enum(['police', 'department']),
  signers: z.array(signer).min(1).max(20).refine(byId.check, byId.message),
  /** For questions and call-back: name or post, fixed line, agency mail. */
  liaison: z.strictObject({ name: line, title: line, phone: line, email: line }),
  /** Lines under «Nơi nhận:», the last is «Lưu: VT, …». */
  copies: z.array(line).min(1).max(12),
});
export type Letterhead = z.infer<typeof letterhead>;

/** An agency that cases can be routed to. */
export const partnerAgency = z.strictObject({ code, name: line });

export const organisation = z.strictObject({
  /** Official two-digit code of the province. */
  province: z.string().regex(/^\d{2}$/),
  /** «Hà Nội»: printed before the date. */
  place: line,
  letterheads: z.array(letterhead).min(1).max(5).refine(byId.check, byId.message),
  /** Departments that get routed cases; `agency` grants name their code. */
  agencies: z.array(partnerAgency).max(30).refine(byCode.check, byCode.message),
  addressees: z.array(addressee).max(300).refine(byId.check, byId.message),
  /** Day the week closes on, 1 = Monday … 7 = Sunday: the last day that is counted. */
  closingDay: z.int().min(1).max(7),
  /** Minutes from opening until somebody should have looked; null = no clock. */
  clocks: z.strictObject({
    rescue: minutes,
    'very-high': minutes,
    high: minutes,
    medium: minutes,
    low: minutes.nullable(),
    /** First sorting of a tip. */
    tip: minutes,
    /** How long a claim is held without an act of its holder. */
    claim: minutes,
  }),
  /** Days a report of crime may be worked on after transfer to PC02 (BLTTHS 147, to be confirmed by the user). */
  transferDays: z.int().min(1).max(180),
  /** Of 1,000 unflagged postings, how many enter the queue unmarked so that misses can be counted. */
  samplePerThousand: z.int().min(0).max(1000),
  /** Minutes without an act after which somebody is signed out. */
  idleMinutes: z.int().min(5).max(480),
});
export type Organisation = z.infer<typeof organisation>;
