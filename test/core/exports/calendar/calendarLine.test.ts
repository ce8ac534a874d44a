import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import fc from 'fast-check';
import { calendarLine, calendarText } from '../../../../src/core/exports/calendar/calendarLine';
import { plainText } from '../../../../src/core/text/plainText';
import { componentsIn, readByNodeIcal } from './readCalendar';

const folder = join(process.cwd(), 'test/corpora/ics');
const calendars = readdirSync(folder).filter(name => name.endsWith('.ics')).map(name => readFileSync(join(folder, name), 'utf8'));

/** One line of a calendar, seen octet by octet and without the product's own rules: what it says once it is unfolded and unescaped. */
function unfolded(line: string): string {
	const bytes = Buffer.from(line, 'utf8');
	assert.ok(bytes.subarray(-2).equals(Buffer.from('\r\n')));
	const lines: Buffer[] = [];
	for (let from = 0; from < bytes.length;) {
		const end = bytes.indexOf('\r\n', from);
		lines.push(bytes.subarray(from, end));
		from = end + 2;
	}
	for (const [i, one] of lines.entries()) {
		assert.ok(one.length <= 75, `${String(one.length)} octets`);
		assert.ok(i === 0 || one[0] === 0x20);
		assert.doesNotThrow(() => new TextDecoder('utf-8', { fatal: true }).decode(one), 'a sign is cut');
		assert.notMatch(one.toString(), /[\u0000-\u001f\u007f]/);
	}
	return Buffer.concat(lines.map((one, i) => i === 0 ? one : one.subarray(1))).toString();
}

const halfASign = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const anyText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 300 }),
	fc
		.array(
			fc.constantFrom(
				'\r', '\n', '\r\n', '\\', ';', ',', ':', '"', ' ', '\t', '\u2028', '\u0000', 'n', 'é', '😀', '\ud83d', '\ude00', 'a',
			),
			{ maxLength: 200 },
		)
		.map(signs => signs.join('')),
);

suite('A line of a calendar', () => {
	test('ends in CR LF, holds 75 octets at most, is folded between signs only, and says what it was given', () => {
		fc.assert(fc.property(anyText, text => {
			const said = unfolded(calendarLine('SUMMARY', calendarText(text)));
			assert.match(said, /^SUMMARY:(?:[^\\;,]|\\[\\;,])*$/);
			assert.strictEqual(said.slice(8).replaceAll(/\\(.)/g, '$1'), plainText(text).replaceAll(halfASign, ''));
		}), { numRuns: 2_000 });
	});

	test('of exactly 75 octets stays one; of 76 it becomes two, and a sign of several octets goes over whole', () => {
		assert.strictEqual(calendarLine('X', 'a'.repeat(73)), `X:${'a'.repeat(73)}\r\n`);
		assert.strictEqual(calendarLine('X', 'a'.repeat(74)), `X:${'a'.repeat(73)}\r\n a\r\n`);
		assert.strictEqual(calendarLine('X', 'a'.repeat(72) + 'é'), `X:${'a'.repeat(72)}\r\n é\r\n`);
		assert.strictEqual(calendarLine('X', 'a'.repeat(70) + '😀'), `X:${'a'.repeat(70)}\r\n 😀\r\n`);
		assert.strictEqual(calendarLine('X', '€'.repeat(49)), `X:${'€'.repeat(24)}\r\n ${'€'.repeat(24)}\r\n €\r\n`);
	});

	test('says again what any text of real calendars says', () => {
		const texts = calendars
			.flatMap(componentsIn)
			.flatMap(calendar => calendar.getAllSubcomponents('vevent'))
			.flatMap(event => event.getAllProperties())
			.filter(({ type }) => type === 'text')
			.map(property => String(property.getFirstValue()));
		assert.ok(texts.length > 500);
		for (const text of texts) {
			const written = `BEGIN:VCALENDAR\r\n${calendarLine('X-WR-CALNAME', 'x')}BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20210813T060000Z\r\n${calendarLine('SUMMARY', calendarText(text))}END:VEVENT\r\nEND:VCALENDAR\r\n`;
			const [read] = componentsIn(written).flatMap(calendar => calendar.getAllSubcomponents('vevent'));
			assert.deepEqual(
				[read?.getFirstPropertyValue('summary'), ...readByNodeIcal(written).map(({ summary }) => summary)],
				[plainText(text), plainText(text)],
			);
		}
	});
});
