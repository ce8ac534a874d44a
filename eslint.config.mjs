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
			'@typescript-eslint/no-non-null-assertion': 'off',
			'no-eval': 'error',
			'eqeqeq': 'error',
		},
	},
	...Object.entries(rooms).map(([room, restricted]) => ({
		files: [`src/${room}/**/*.ts`],
		rules: { 'no-restricted-imports': ['error', restricted] },
	})),
	{
		files: ['src/core/**/*.ts'],
		rules: {
			'no-restricted-syntax': ['error',
				{ selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'The core is given the day; it has no clock.' },
				{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The core is given the day; it has no clock.' },
				{ selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]', message: 'The core has no randomness.' },
				{ selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: 'The core is given the day; it has no clock.' },
			],
		},
	},
	{
		files: ['test/**/*.ts'],
		rules: {
			'@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', package: '@types/mocha', name: ['suite', 'test'] }] }],
			'@typescript-eslint/no-unsafe-assignment': 'off',
		},
	},
);
