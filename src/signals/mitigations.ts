import { negBrand } from './neg-brand.ts';
import { negDomestic } from './neg-domestic.ts';
import { negHelp } from './neg-help.ts';
import { negHumanitarian } from './neg-humanitarian.ts';
import { negLicensed } from './neg-licensed.ts';
import { negOfficialProg } from './neg-official-prog.ts';
import { negTravel } from './neg-travel.ts';
import { negWarning } from './neg-warning.ts';
import type { Mitigation } from './signal.ts';

/** All mitigations and routing signals, in the order of the catalogue. */
export const mitigations: readonly Mitigation[] = [
  negWarning,
  negLicensed,
  negOfficialProg,
  negHelp,
  negHumanitarian,
  negBrand,
  negDomestic,
  negTravel,
];
