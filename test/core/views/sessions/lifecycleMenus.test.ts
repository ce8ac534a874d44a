import { assert } from 'chai';
import { commandMenus } from '../../../../src/core/manifest/commandMenus';
import { lifecycleSteps } from '../../../../src/core/programme/timing';
import { sessionStatuses } from '../../../../src/core/record/sessionWords';
import type { Row } from '../../../../src/core/views/row';
import { sessionRow } from '../../../../src/core/views/sessions/sessionRow';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { noon, programmeIn } from '../../folder';

suite('The menu of a session', () => {
	/** The commands of a session's life that a row's menus offer, as VS Code decides it. */
	const offered = (
		{ kind, facets = [] }: Row, inline: boolean,
	): readonly string[] => ([
		'confirmSession', 'startSession', 'completeSession', 'rescheduleSession', 'cancelSession', 'markNoShow', 'reinstateSession',
	] as const).filter(name =>
		commandMenus[name].menus.some(({ group, when }) => group.startsWith('inline') === inline
			&& new RegExp(/viewItem =~ \/(.*)\/$/.exec(when)![1]!).test([kind, ...facets].join('.'))));
	const names = {
		confirm: 'confirmSession',
		start: 'startSession',
		complete: 'completeSession',
		reschedule: 'rescheduleSession',
		cancel: 'cancelSession',
		noShow: 'markNoShow',
		reinstate: 'reinstateSession',
	} as const;

	test('offers the steps that make sense for it, and no others', async () => {
		for (const status of sessionStatuses) {
			for (const date of ['2021-08-19', '2021-08-20', '2021-08-21']) {
				const programme = await programmeIn({
					'programme.yaml': 'name: P\n',
					'sessions/a/x.yaml': `date: ${date}\nstatus: ${status}\n`,
				});
				const [session] = programme.sessions;
				const row = sessionRow(programme, session!, wordsFor('en'), noon('2021-08-20'));
				const steps = lifecycleSteps(session!, programme, noon('2021-08-20'));
				assert.deepEqual(offered(row, false), steps.map(step => names[step]), `${status} ${date}`);
				assert.deepEqual(
					offered(row, true), steps.includes('complete') && status !== 'draft' ? ['completeSession'] : [], `${status} ${date}`,
				);
			}
		}
	});
});
