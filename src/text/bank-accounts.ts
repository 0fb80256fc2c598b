/** Bank accounts and wallets: a number behind words for an account, with the bank that stands beside it. */
import { foundContact, type FoundContact } from './contact-links.ts';
import { plainText } from './letters.ts';
import banks from './lexicon/banks.json' with { type: 'json' };

const accountPattern = /(?<!\d)\d(?:[ .]?\d){5,18}(?!\d)/g;
const accountCue = /(?:stk|so tk|so tai khoan|tai khoan|tk ngan hang|account|acc|ck vao|chuyen khoan)[^\n\d]{0,30}$/;
const namedCue = /stk|so tk|so tai khoan|tk ngan hang/;
const reach = 90;
const bankForms = banks.banks
  .flatMap((bank) => bank.forms.map((form) => ({ id: bank.id, form: plainText(form) })))
  .toSorted((a, b) => b.form.length - a.form.length);

/** Accounts in a character-folded text; `plain` is the same without diacritics. The value is `bank:number`, bank empty where unknown. */
export function readBankAccounts(text: string, plain: string, add: (one: FoundContact) => void): void {
  if (!/stk|tk|tai khoan|acc|ck vao|chuyen khoan/.test(plain)) return;
  for (const match of plain.matchAll(accountPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const front = plain.slice(Math.max(0, start - 60), start);
    if (!accountCue.test(front)) continue;
    const bank = bankIn(plain.slice(end, end + reach)) ?? bankIn(front);
    if (!bank && !namedCue.test(front.slice(front.lastIndexOf('\n') + 1))) continue;
    add(foundContact('bank-account', `${bank ?? ''}:${match[0].replace(/\D/g, '')}`, start, text.slice(start, end)));
  }
}

/** The bank whose name stands first. */
function bankIn(text: string): string | null {
  let best: { id: string; at: number } | null = null;
  for (const { id, form } of bankForms) {
    const at = text.indexOf(form);
    if (at < 0 || (best && best.at <= at)) continue;
    if (!/[a-z0-9]/.test(text[at - 1] ?? ' ') && !/[a-z0-9]/.test(text[at + form.length] ?? ' ')) best = { id, at };
  }
  return best?.id ?? null;
}
