/** The catalogue: every signal, mitigation and combination with its meaning and the points it has in the live rules. */
import type { Api, ApiDeps } from '#src/api/api.ts';
import { type Catalogue, catalogue } from '#src/api/schema/signals.ts';
import { loadRuleSet } from '#src/rules/versions.ts';
import { combinations, mitigations, signals } from '#src/signals/index.ts';
import type { RuleSet } from '#src/signals/rule-set.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { rolesNow } from '#src/store/rule-roles.ts';

/** Adds GET /api/signals. */
export function addSignalRoutes(app: Api, deps: Pick<ApiDeps, 'db'>): void {
  let kept: Catalogue | null = null;
  app.get('/api/signals', { config: { access: 'product.read' }, schema: { response: { 200: catalogue } } }, async () => {
    // before the first worker has started, what ships is what will be live
    const version = (await rolesNow(deps.db)).live?.version ?? shippedRules.version;
    if (kept?.rules !== version) kept = readCatalogue((await loadRuleSet(deps.db, version)) ?? shippedRules);
    return kept;
  });
}

/** Combinations that the program describes; those that analysts add have no names. */
const combinationNames = new Map(combinations.map((one) => [one.id, one]));

function readCatalogue(rules: RuleSet): Catalogue {
  return {
    rules: rules.version,
    entries: [
      ...signals.map((signal) => ({
        id: signal.id,
        kind: 'signal' as const,
        nameVi: signal.nameVi,
        nameEn: signal.nameEn,
        definitionVi: signal.definitionVi,
        law: signal.law,
        points: rules.points[signal.id] ?? 0,
        group: signal.group,
        forms: signal.forms,
        when: null,
      })),
      ...mitigations.map((mitigation) => ({
        id: mitigation.id,
        kind: 'mitigation' as const,
        nameVi: mitigation.nameVi,
        nameEn: mitigation.nameEn,
        definitionVi: mitigation.definitionVi,
        law: mitigation.law,
        points: 0 - (rules.mitigationPoints[mitigation.id] ?? 0),
        group: null,
        forms: [],
        when: null,
      })),
      ...rules.combinations.map((rule) => ({
        id: rule.id,
        kind: 'combination' as const,
        nameVi: combinationNames.get(rule.id)?.nameVi ?? null,
        nameEn: combinationNames.get(rule.id)?.nameEn ?? null,
        definitionVi: null,
        law: null,
        points: rule.value,
        group: null,
        forms: [],
        when: rule.when,
      })),
    ],
  };
}
