import { assert } from 'chai';
import { documentPage } from '../../../../src/core/exports/documents/document';
import { sessionLogs } from '../../../../src/core/exports/documents/sessionLog';
import { sessionSummary } from '../../../../src/core/exports/sessionSummary';
import { parseText } from '../../../../src/core/files/parseFile';
import { brief } from '../../../../src/core/pages/brief/brief';
import { changesOfCaptured } from '../../../../src/core/pages/session/capture/changesOfCaptured';
import { readCapture } from '../../../../src/core/pages/session/capture/readCapture';
import { OpenSession } from '../../../../src/core/pages/session/openSession';
import { sessionRow, tooltipWithSummary } from '../../../../src/core/views/sessions/sessionRow';
import { wordsFor } from '../../../../src/core/words/catalogues';
import { noon, programmeIn } from '../../folder';
import { detailed } from '../../parsedFiles';

const path = 'sessions/budi-sari/2021-08-13-01.yaml';
const files = {
	'programme.yaml': 'name: Lead\n', 'people.yaml': 'people: [{id: budi, name: Budi}, {id: sari, name: Sari}]\n',
	'pairs/budi-sari.yaml': 'mentors: [budi]\nmentees: [sari]\n', [path]: 'date: 2021-08-13\nstatus: done\n',
};
const captured = ['We spoke of chapter 1', '[13/08/21 13.02] Sari: the figures are in\n[13/08/21 13.03] Budi: good <3', 'Until next time'];
const words = wordsFor('en');
const now = noon('2021-08-20');

test('What is captured line by line, and a chat that is pasted, are read line by line wherever the summary is shown', async () => {
	const programme = await programmeIn(files);
	const [first] = programme.sessions;
	const open = new OpenSession({ uri: first!.uri, role: { kind: 'session', folder: programme.folder } });
	open.take(files[path]);
	for (const text of captured) {
		const session = open.session!;
		assert.ok(open.plan(programme, changesOfCaptured(readCapture(text, { programme: programme, session, now }), session, 'both', now.today)));
	}
	assert.strictEqual(parseText(first!.uri, { kind: 'session', folder: programme.folder }, open.text).problems.length, 0);
	const written = await programmeIn({ ...files, [path]: open.text });
	const session = detailed(written.sessions[0]!);
	const pair = written.pairs.get('budi-sari')!;
	const lines = ['We spoke of chapter 1', 'Sari: the figures are in', 'Budi: good <3', 'Until next time'];
	const html = lines.map(line => line.replace('<', '&lt;'));
	assert.strictEqual(session.summary?.trimEnd(), lines.join('\n'));
	assert.strictEqual(brief({ programme: written, pair, note: undefined, details: detailed }, words, now).page.last.html, `<p>${html.join('<br>\n')}</p>`);
	assert.ok(documentPage(sessionLogs([{ programme: written, pairs: [pair], details: detailed, today: now.today }], words), words).includes(`<td>${html.map(line => `<bdi>${line}</bdi>`).join('<br>')}</td>`));
	assert.ok(sessionSummary(written, session, words, now.today).endsWith(`\n\n${lines.join('\n')}\n`));
	const row = sessionRow(written, session, words, now);
	assert.deepEqual([row.hasSummary, sessionRow(programme, first!, words, now).hasSummary], [true, undefined]);
	assert.strictEqual(tooltipWithSummary(row, session), `${row.tooltip}\n\n${lines.join('\n')}`);
});
