import { assert } from 'chai';
import fc from 'fast-check';
import { changesOfCaptured } from '../../../../src/core/pages/session/capture/changesOfCaptured';
import { readCapture } from '../../../../src/core/pages/session/capture/readCapture';
import { OpenSession } from '../../../../src/core/pages/session/openSession';
import type { AgendaSide } from '../../../../src/core/plans/appendEntries';
import type { DetailedSession } from '../../../../src/core/record/session';
import { onOneLine } from '../../../../src/core/text/plainText';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { rounds } from '../../longForm';
import { hostileTexts } from '../../../hostileTexts';
import { duringACall } from './captureProgramme';

const pasted = [
	'We spoke', 'Putusan:', '- Satu', '- Dua', 'Agenda:', '- Tiga', 'Tindak lanjut:', '- Siti: kirim laporan, 20 Agustus', '- [x] Baca', 'Selesai: itu saja', 'dan pulang',
].join('\n');

/** Files a captured text into a session's file; returns the file, and the session that is read from it. */
async function file(captured: string, text: string, side: AgendaSide = 'both'): Promise<{ readonly text: string; readonly session: DetailedSession }> {
	const context = await duringACall();
	const open = new OpenSession({ uri: context.session.uri, role: { kind: 'session', folder: context.programme.folder } });
	open.take(text);
	const session = open.session!;
	const edits = open.plan(context.programme, changesOfCaptured(readCapture(captured, { ...context, session }), session, side, '2021-08-13'));
	assert.ok(edits);
	assert.strictEqual(applyEdits(text, edits), open.text);
	return { text: open.text, session: open.session! };
}

suite('What is captured', () => {
	test('goes behind what the session has, with owner, due day and state', async () => {
		const { text } = await file(pasted, [
			'date: 2021-08-13', 'agenda:', '  mentee: [Old]', 'summary: Before', 'decisions:', '  - Old # stays', 'actions:', '  - id: a4', '    text: Old', '',
		].join('\n'), 'mentor');
		assert.strictEqual(text, [
			'date: 2021-08-13', 'agenda:', '  mentee: [Old]', '  mentor:', '    - Tiga', 'summary: |', '  Before', '  We spoke', '  Selesai: itu saja', '  dan pulang',
			'decisions:', '  - Old # stays', '  - Satu', '  - Dua', 'actions:', '  - id: a4', '    text: Old', '  - id: a5', '    text: kirim laporan', '    owner: siti',
			'    due: 2021-08-20', '    state: open', '  - id: a6', '    text: Baca', '    state: done', '    done_on: 2021-08-13', '',
		].join('\n'));
	});

	test('makes the keys that the session lacks', async () => {
		const { session: { agenda, summary, decisions, actions } } = await file(pasted, 'date: 2021-08-13\n');
		assert.deepEqual({ agenda, summary, decisions, actions }, {
			agenda: { both: [{ text: 'Tiga' }] }, summary: 'We spoke\nSelesai: itu saja\ndan pulang\n', decisions: ['Satu', 'Dua'],
			actions: [{ id: 'a1', text: 'kirim laporan', owner: 'siti', due: '2021-08-20', state: 'open' }, { id: 'a2', text: 'Baca', state: 'done', done_on: '2021-08-13' }],
		});
	});

	test('is read from the file as it was captured, whatever it is', async () => {
		const context = await duringACall();
		const sign = fc.constantFrom('- ', '! ', '? ', '[] ', 'Siti: ');
		const texts = fc.array(fc.tuple(sign, fc.oneof(fc.constantFrom(...hostileTexts('naughty')), fc.string({ unit: 'grapheme' }))), { minLength: 1, maxLength: 5 });
		await fc.assert(fc.asyncProperty(texts, async parts => {
			const text = parts.map(part => part.join('')).join('\n');
			const captured = readCapture(text, context);
			const { session } = await file(text, 'date: 2021-08-13\nstatus: done\n');
			const of = (is: string): readonly string[] => captured.filter(each => each.is === is).map(each => onOneLine(each.text));
			assert.deepEqual(session.decisions ?? [], of('decision'));
			assert.deepEqual<unknown>((session.agenda?.both ?? []).map(each => each.text), of('agenda'));
			assert.deepEqual<unknown>((session.actions ?? []).map(each => each.text), of('action'));
			assert.strictEqual(onOneLine(session.summary ?? ''), onOneLine(of('note').join(' ')));
		}), { numRuns: rounds(100) });
	});
});
