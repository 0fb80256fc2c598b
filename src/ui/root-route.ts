/** The frame that all screens share. */
import { createRootRoute } from '@tanstack/react-router';
import { NotFoundPage } from './pages/not-found.tsx';
import { Shell } from './shell.tsx';

export const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });
