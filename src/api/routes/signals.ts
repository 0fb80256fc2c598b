/** The catalogue: every signal, mitigation and combination with its meaning and its points. */
import type { Api } from '#src/api/api.ts';
import { type Catalogue, catalogue } from '#src/api/schema/signals.ts';
import { mitigations, signals } from '#src/signals/index.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';

/** Adds GET /api/signals. */
export function addSignalRoutes(app: Api): void {
  // the shipped rule set never changes while the process runs
  const answer = readCatalogue();
  app.get('/api/signals', { config: { access: 'product.read' }, schema: { response: { 200: catalogue } } }, () => answer);
}

function readCatalogue(): Catalogue {
  const rules = shippedRules;
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
        nameVi: null,
        nameEn: null,
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
