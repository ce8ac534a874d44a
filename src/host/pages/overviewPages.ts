import type * as vscode from 'vscode';
import type { OverviewSubject } from '../../core/pages/overview/overviewPage';
import { readOverviewSubject } from '../../core/pages/overview/protocol';
import type { PageKind, PageServices } from './page';

/** What the pages of figures work with. */
export interface OverviewServices extends PageServices {
	/** How each page was left is remembered for this workspace. */
	readonly memory: vscode.Memento;
	/** Opens the page of a pair or person. */
	readonly show: (subject: OverviewSubject) => Promise<void>;
}

/** The overviews of programmes, and of one pair or person. */
export function overviewPages(services: OverviewServices): PageKind<OverviewSubject> {
	return {
		viewType: 'mentorNotes.overview',
		script: 'overview.js',
		styles: ['page.css', 'chart.css', 'overview.css'],
		keyOf: ({ folder, pair, person }) => JSON.stringify([folder, pair, person]),
		restore: state => Promise.resolve(readOverviewSubject(state)),
		open: async subject => {
			const { FiguresPage } = await import('./figuresPage');
			return new FiguresPage(subject, services);
		},
	};
}
