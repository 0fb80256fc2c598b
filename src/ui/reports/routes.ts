/** Screens of this desk and their addresses. */
import { createRoute } from '@tanstack/react-router';
import { root } from '#src/ui/root-route.ts';
import { FigurePage } from './figure-page.tsx';
import { LatestReportPage, ReportPage } from './report-page.tsx';

const latest = createRoute({ getParentRoute: () => root, path: '/reports', component: LatestReportPage });
const one = createRoute({ getParentRoute: () => root, path: '/reports/$reportId', component: ReportPage });
const figure = createRoute({ getParentRoute: () => root, path: '/reports/$reportId/figures/$figure', component: FigurePage });

export const reportsRoutes = [latest, one, figure] as const;
