/**
 * Reads a text once: views, words, language, facts, stance. Pure; linear in the length of the text.
 */
import type { AssessmentInput, Facts } from '#src/domain/assessment.ts';
import { readAges, referenceYear } from './ages.ts';
import { readCompanies } from './companies.ts';
import { readContacts } from './contacts.ts';
import { readDestinations } from './destinations.ts';
import { readJobFamilies } from './job-family.ts';
import { languageOf } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { readLicences } from './licences.ts';
import { readMoney } from './money.ts';
import { readPapers } from './papers.ts';
import { readPayTerms } from './pay-terms.ts';
import { readPlaces } from './places.ts';
import type { TextReading } from './reading.ts';
import { readStance } from './stance.ts';
import { readTaxNumbers } from './tax-numbers.ts';
import { makeViews } from './views.ts';
import { wordsOf } from './words.ts';
import { readWorkHours } from './work-hours.ts';

/** Titles longer than this are no titles; the rest is not read. */
const maxTitle = 500;

/** One pass over a posting: everything signals and the model need to know of its text. Never throws for any text. */
export function readText(input: AssessmentInput, lexicon: Lexicon): TextReading {
  const { spelled, folded, plain, obfuscation } = makeViews(input.text, lexicon);
  const words = wordsOf({ folded });
  const contacts = readContacts(input.text, spelled);
  const companies = readCompanies(input.text, folded, words);
  const money = readMoney(input.text, folded, plain, words, lexicon);
  const facts: Facts = {
    wages: outsideContacts(money.wages, contacts),
    moneyAsked: money.moneyAsked,
    moneyAdvanced: money.moneyAdvanced,
    destinations: readDestinations(input.text, folded, plain, words, lexicon, companies),
    contacts,
    ages: readAges(folded, plain, referenceYear(input.seenAt)),
    companies,
    licences: readLicences(spelled),
    places: readPlaces(input.text, folded, plain, words, lexicon),
    jobFamily: readJobFamilies(folded, words),
    payTerms: readPayTerms(folded, plain, words),
    taxNumbers: readTaxNumbers(plain),
    hours: readWorkHours(folded, plain),
    papers: readPapers(folded, plain, words),
  };
  const title = input.title === null ? null : makeViews(input.title.slice(0, maxTitle), lexicon).folded;
  const stance = readStance({ folded, words, facts, title: title === null ? null : { folded: title, words: wordsOf({ folded: title }) } });
  return {
    raw: input.text,
    title: input.title,
    folded,
    plain,
    obfuscation,
    language: languageOf(input.text, folded.text, words),
    facts,
    stance,
  };
}

/** Digits of a phone or account are no pay. */
function outsideContacts<T extends { start: number; end: number }>(list: T[], contacts: Facts['contacts']): T[] {
  return list.filter((one) => !contacts.some((contact) => one.start < contact.end && one.end > contact.start));
}
