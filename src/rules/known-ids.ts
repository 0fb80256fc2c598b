/** What this program knows: a rule set may speak of nothing else. */
import { mitigations, signals } from '#src/signals/index.ts';
import type { KnownIds } from '#src/signals/rule-set.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';

/** Ids of the registry and currencies of the shipped rates. */
export const knownIds: Required<KnownIds> = {
  signals: signals.map((signal) => signal.id),
  mitigations: mitigations.map((mitigation) => mitigation.id),
  currencies: Object.keys(shippedRules.lexicon.rates.perUnit),
};
