/** The registry: every signal and mitigation there is. A new one is a file here and a line in one of these lists. */
import { adoption } from './adoption.ts';
import { advance } from './advance.ts';
import { board } from './board.ts';
import { bonusLux } from './bonus-lux.ts';
import { borderMeet } from './border-meet.ts';
import { covert } from './covert.ts';
import { debtFine } from './debt-fine.ts';
import { destKh } from './dest-kh.ts';
import { destLa } from './dest-la.ts';
import { destMm } from './dest-mm.ts';
import { destOther } from './dest-other.ts';
import { destPh } from './dest-ph.ts';
import { docKeep } from './doc-keep.ts';
import { easyHigh } from './easy-high.ts';
import { fishing } from './fishing.ts';
import { headhuntFee } from './headhunt-fee.ts';
import { illegalExit } from './illegal-exit.ts';
import { jobEuph } from './job-euph.ts';
import { licenceMimic } from './licence-mimic.ts';
import { marriage } from './marriage.ts';
import { maskedPhone } from './masked-phone.ts';
import { minor } from './minor.ts';
import { noCompany } from './no-company.ts';
import { noQual } from './no-qual.ts';
import { obfusc } from './obfusc.ts';
import { offPlatform } from './off-platform.ts';
import { organ } from './organ.ts';
import { reassure } from './reassure.ts';
import { secrecy } from './secrecy.ts';
import { sexExpl } from './sex-expl.ts';
import type { Signal } from './signal.ts';
import { study } from './study.ts';
import { surrogacy } from './surrogacy.ts';
import { targetYouth } from './target-youth.ts';
import { taskJob } from './task-job.ts';
import { transferSale } from './transfer-sale.ts';
import { urgency } from './urgency.ts';
import { veiled } from './veiled.ts';
import { wageAnom } from './wage-anom.ts';
import { xkldFraud } from './xkld-fraud.ts';

export { mitigations } from './mitigations.ts';
export { combinations } from './combinations.ts';

/** All signals, in the order of the catalogue; additions of ours come last. */
export const signals: readonly Signal[] = [
  destKh,
  destMm,
  destLa,
  destPh,
  destOther,
  illegalExit,
  borderMeet,
  easyHigh,
  noQual,
  jobEuph,
  wageAnom,
  advance,
  board,
  bonusLux,
  reassure,
  urgency,
  targetYouth,
  minor,
  offPlatform,
  maskedPhone,
  noCompany,
  headhuntFee,
  docKeep,
  debtFine,
  transferSale,
  secrecy,
  obfusc,
  organ,
  surrogacy,
  adoption,
  marriage,
  sexExpl,
  fishing,
  xkldFraud,
  study,
  taskJob,
  covert,
  veiled,
  licenceMimic,
];
