/** Screens of this desk and their addresses. */
import { createRoute } from '@tanstack/react-router';
import { root } from '#src/ui/root-route.ts';
import { LabelsPage } from './labels-page.tsx';
import { readLabelSearch } from './search.ts';

const labels = createRoute({ getParentRoute: () => root, path: '/labels', validateSearch: readLabelSearch, component: LabelsPage });

export const labelsRoutes = [labels] as const;
