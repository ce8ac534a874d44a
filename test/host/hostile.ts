import * as vscode from 'vscode';

/**
 * What any other extension could call a command with: values of all kinds, places elsewhere, and half-true ones about a session's
 * file that is there.
 */
export function hostileArguments(file: vscode.Uri, session: string): readonly unknown[] {
	const uri = file.toString();
	const cycle: Record<string, unknown> = { kind: 'session', spoken: 'x', opens: { uri } };
	cycle['session'] = cycle;
	return [
		null, 0, Number.NaN, true, '', 'x', Symbol('x'), 10n, [], {}, [[]], () => 1, new Date(Number.NaN), new Map([['session', {}]]), 'x'.repeat(10_000_000), cycle, Object.create(null),
		vscode.Uri.parse('file:///etc/passwd'), vscode.Uri.parse('command:x'), vscode.Uri.parse('file:///etc/readme.md'), vscode.Uri.joinPath(
			file, '..', '..', '..', '..', '..', 'x.md',
		),
		{ __proto__: { session: {}, opens: {}, programme: {} } }, { constructor: { prototype: {} } },
		{ opens: null }, { opens: { uri: {} } }, {
			opens: { uri: '../../x' },
		}, { opens: { uri: 'file:///etc/passwd' } }, { opens: { uri: `${uri}/../../x` } },
		{
			session: null,
			opens: { uri: '../../x' },
		}, {
			session: { uri: 'file:///etc/passwd', id: session },
		}, { session: { uri: '../../x', id: session } }, { session: { uri, id: '__proto__' } }, { session: { uri, id: {} } },
		{ action: null }, { action: { uri } }, {
			action: { uri, session, index: '0' },
		}, {
			action: { uri, session, index: -1 },
		}, { action: { uri, session, index: 'length' } }, { action: { uri: 'file:///etc/passwd', session, index: 0 } },
		{
			goal: { folder: uri, pair: '__proto__', id: 'g1' },
		}, {
			goal: { folder: '../..', pair: '..', id: '..' },
		}, { pair: { folder: {}, id: [] } }, { pair: { folder: 'file:///', id: '__proto__' } },
		{ programme: null }, {
			programme: { folder: '../..' },
		}, { programme: { folder: {} }, person: {} }, { programme: { folder: 'file:///etc' } },
		{ note: null }, {
			note: { uri: 'file:///etc/passwd', line: 0 },
		}, { note: { uri, line: -1 } }, { note: { uri, line: 1e9 } }, { note: { uri, line: 0 } },
		{
			kind: 'pair',
			spoken: 'x',
			pair: { folder: '__proto__', id: 'constructor' },
		}, { kind: 'reflection', spoken: 'x', opens: { uri: 'file:///etc/passwd' } },
	];
}
