import { readBriefSubject, type BriefSubject } from '../../core/pages/brief/protocol';
import type { PageKind, PageServices } from './page';

/** The briefs of pairs. */
export function briefPages(services: PageServices): PageKind<BriefSubject> {
	return {
		viewType: 'mentorNotes.brief',
		script: 'brief.js',
		styles: ['page.css', 'brief.css'],
		keyOf: ({ folder, pair }) => JSON.stringify([folder, pair]),
		restore: state => Promise.resolve(readBriefSubject(state)),
		open: async subject => {
			const { PairBrief } = await import('./pairBrief');
			return new PairBrief(subject, services);
		},
	};
}
