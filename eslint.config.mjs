import tseslint from 'typescript-eslint';

/** What each room may not import; the other walls are the compiler's (one project a room) and dependency-cruiser's. */
const vscode = { name: 'vscode', message: 'Only src/host and the composition roots import vscode.' };
const node = { group: ['node:*', 'fs', 'path', 'os', 'child_process', 'url', 'util', 'crypto'], message: 'Only src/disk and src/cli import from Node.' };
const host = { group: ['**/host/**'], message: 'This room knows nothing of the host.' };

const rooms = {
	core: { paths: [vscode], patterns: [node, host, { group: ['**/webview/**', '**/disk/**', '**/cli/**'], message: 'The core imports nothing of the product but itself.' }] },
	webview: { paths: [vscode], patterns: [node, host, { group: ['**/disk/**', '**/cli/**'], message: 'A page imports the core only.' }] },
	host: { paths: [], patterns: [node, { group: ['**/webview/**', '**/disk/**', '**/cli/**'], message: 'The host imports the core only.' }] },
	disk: { paths: [vscode], patterns: [host, { group: ['**/webview/**', '**/cli/**'], message: 'The disk room imports the core only.' }] },
	cli: { paths: [vscode], patterns: [host, { group: ['**/webview/**'], message: 'The command line imports core and disk only.' }] },
};

/** Names, ids, folders and roles have one form in which they are compared. */
const comparedInLowerCase = {
	selector: ['>', '> ChainExpression >'].map(below =>
		`BinaryExpression[operator=/^[!=]==$/] ${below} CallExpression[callee.property.name=/^to(Locale)?(Lower|Upper)Case$/]`).join(', '),
	message: 'Compare names by People.isSame or personKey, other texts by normalForm: case alone leaves Unicode forms and blanks apart.',
};

/** Restricted calls and imports, and the files of the room that may make them. */
const restrictedCalls = {
	core: [
		{ ...comparedInLowerCase, except: ['time/zoneNames.ts', 'record/textBelowBlock.ts'] },
		{ selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'The core is given the day; it has no clock.' },
		{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The core is given the day; it has no clock.' },
		{ selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]', message: 'The core has no randomness.' },
		{ selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: 'The core is given the day; it has no clock.' },
		{ selector: 'ImportDeclaration[source.value="yaml"] ImportSpecifier[imported.name=/^(Lexer|Parser|Composer|parse|parseDocument|parseAllDocuments)$/]', message: 'All YAML goes through composeYaml, which measures it first.', except: ['yaml/read/composeYaml.ts'] },
	],
	host: [
		comparedInLowerCase,
		{
			selector: ':matches(CallExpression[callee.property.name="parsed"][callee.object.name="index"], CallExpression[callee.property.name="parsed"][callee.object.property.name="index"])',
			message: 'The index shows facts; ranges come from store.parsed(uri).', except: ['workspace/recordStore.ts', 'workspace/fileReader.ts'],
		},
		{ selector: 'MemberExpression[property.name=/^show(Information|Warning|Error)Message$/]', message: 'Messages are shown through notify.ts, which removes links from them.', except: ['platform/notify.ts'] },
		{ selector: 'MemberExpression[property.name=/^(createInputBox|createQuickPick|showInputBox|showQuickPick)$/]', message: 'Questions are asked through ask.ts, searches through askFound.ts, lists that stay open through chooseInTurn.ts and chooseOrLook.ts.', except: ['ask/ask.ts', 'ask/askFound.ts', 'ask/chooseInTurn.ts', 'ask/chooseOrLook.ts'] },
		{ selector: 'MemberExpression[property.name="MarkdownString"]', message: 'Markdown is made from text in hoverAt.ts only, with appendText.', except: ['languageFeatures/hoverAt.ts'] },
		{ selector: ':matches(ObjectExpression > Property[key.name=/^(isTrusted|supportHtml)$/], AssignmentExpression[left.property.name=/^(isTrusted|supportHtml)$/])', message: 'Text from files is never trusted.' },
		{ selector: 'MemberExpression[property.name="openExternal"]', message: 'Links are opened by followLink, which checks them against the list of allowed schemes.', except: ['pages/followLink.ts', 'commands/exports/saveExport.ts'] },
		{ selector: 'CallExpression[callee.name=/^set(Timeout|Interval)$/]', message: 'Timers are in platform only: use Debouncer, TimeSlice, Clock or nextOf.', except: ['platform/clock.ts', 'platform/debouncer.ts', 'platform/events.ts', 'platform/timeSlice.ts', 'ask/ask.ts'] },
		{ selector: 'MemberExpression[property.name="applyEdit"]', message: 'Files are changed by the Writer only.', except: ['write/editedFiles.ts', 'write/removedFiles.ts'] },
		{ selector: 'MemberExpression[object.property.name="fs"][property.name=/^(writeFile|delete|rename|copy)$/], MemberExpression[object.name="fs"][property.name=/^(writeFile|delete|rename|copy)$/]', message: 'Files are changed by the Writer only.', except: ['workspace/lastLook.ts', 'workspace/factsCache.ts', 'write/workspaceFileSystem.ts'] },
	],
};

/** One rule for each room, and one for each file with an exception: ESLint uses only the last rule that matches a file. */
const restrictedCallRules = Object.entries(restrictedCalls).flatMap(([room, all]) => [undefined, ...new Set(all.flatMap(({ except = [] }) => except))].map(file => ({
	files: [`src/${room}/${file ?? '**/*.ts'}`],
	rules: { 'no-restricted-syntax': ['error', ...all.filter(({ except = [] }) => !except.includes(file)).map(({ selector, message }) => ({ selector, message }))] },
})));

export default tseslint.config(
	{ ignores: ['dist/', 'out/', 'coverage/', '.vscode-test/', '**/*.mjs', '**/*.cjs'] },
	...tseslint.configs.strictTypeChecked,
	{
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/explicit-module-boundary-types': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'@typescript-eslint/prefer-readonly': 'error',
			// What a copy leaves out is named beside it.
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			// A quarter of ESLint's time, and about what is not here: enums of our own, classes that are passed as values.
			'@typescript-eslint/no-unsafe-enum-assignment': 'off',
			'@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
			'@typescript-eslint/no-non-null-assertion': 'off',
			'max-len': ['error', { code: 140, tabWidth: 4, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
			'no-eval': 'error',
			'eqeqeq': 'error',
		},
	},
	...Object.entries(rooms).map(([room, restricted]) => ({
		files: [`src/${room}/**/*.ts`],
		rules: { 'no-restricted-imports': ['error', restricted] },
	})),
	...restrictedCallRules,
	{
		files: ['test/**/*.ts'],
		rules: {
			'@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', package: '@types/mocha', name: ['suite', 'test'] }] }],
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'no-restricted-imports': ['error', { patterns: [{ group: ['assert', 'node:assert', 'node:assert/*'], allowImportNames: ['AssertionError'], message: 'Tests assert with chai, which the web host has as well.' }] }],
			'no-restricted-properties': ['error', ...[['equal', 'strictEqual'], ['notEqual', 'notStrictEqual']].map(([property, strict]) => ({ object: 'assert', property, message: `It converts types: use ${strict}.` }))],
		},
	},
);
