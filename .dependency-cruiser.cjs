/** The rooms and the arrows between them: core ← host ← extension*, core ← webview, core ← disk ← cli and extension.node. */
const room = name => `^src/${name}/`;
const only = (from, to) => ({
	name: `${from.replaceAll(/[^a-z]/g, '')}-imports-only-its-own`,
	severity: 'error',
	from: { path: from },
	to: { path: '^(src|test)/', pathNot: to },
});

/** The floors of the core: a folder imports from lower floors only, types included. Folders of one floor don't import each other. */
const floors = [
	['text', 'time'],
	['yaml'],
	['record'],
	['words'],
	['notes'],
	['files', 'markdown'],
	['programme'],
	['analysis', 'pairing', 'search', 'changes', 'merge'],
	['views', 'plans', 'charts'],
	['imports'],
	['exchange'],
	['pages', 'exports', 'languageFeatures'],
	['manifest'],
];
const floorOf = folders => `^src/core/(${folders.join('|')})/`;
const onlyLowerFloors = floors.flatMap((folders, i) => folders.map(folder => ({
	name: `${folder}-imports-lower-floors-only`,
	severity: 'error',
	from: { path: floorOf([folder]) },
	to: { path: '^src/core/', pathNot: floorOf([...floors.slice(0, i).flat(), folder]) },
})));

/** The rooms of the host: a room imports from rooms before it only, types included. Rooms of one line don't import each other. */
const hostRooms = [
	['platform'],
	['workspace'],
	['git', 'write'],
	['identity'],
	['ask'],
	['languageFeatures'],
	['pages'],
	['status'],
	['views'],
	['commands'],
];
const hostRoom = rooms => `^src/host/(${rooms.join('|')})/`;
const onlyEarlierRooms = hostRooms.flatMap((rooms, i) => rooms.map(name => ({
	name: `host-${name}-imports-earlier-rooms-only`,
	severity: 'error',
	from: { path: hostRoom([name]) },
	to: { path: '^src/host/.+/', pathNot: hostRoom([...hostRooms.slice(0, i).flat(), name]) },
})));

module.exports = {
	forbidden: [
		{ name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
		only(room('core'), [room('core')]),
		...onlyLowerFloors,
		{ name: 'core-has-no-other-folders', severity: 'error', from: {}, to: { path: '^src/core/', pathNot: floorOf(floors.flat()) } },
		only(room('webview'), [room('webview'), room('core')]),
		only(room('host'), [room('host'), room('core')]),
		...onlyEarlierRooms,
		{ name: 'host-has-no-other-rooms', severity: 'error', from: {}, to: { path: '^src/host/', pathNot: [hostRoom(hostRooms.flat()), '^src/host/services\\.ts$'] } },
		// The services import nearly every room: a room may name their type, but not depend on them.
		{ name: 'host-rooms-import-services-as-types', severity: 'error', from: { path: hostRoom(hostRooms.flat()) }, to: { path: '^src/host/services\\.ts$', dependencyTypesNot: ['type-only'] } },
		{ name: 'host-lowest-rooms-know-no-services', severity: 'error', from: { path: hostRoom(['platform', 'workspace', 'git', 'write', 'identity']) }, to: { path: '^src/host/services\\.ts$' } },
		only(room('disk'), [room('disk'), room('core')]),
		only(room('cli'), [room('cli'), room('disk'), room('core')]),
		{ name: 'vscode-only-in-host', severity: 'error', from: { path: '^src/', pathNot: ['^src/host/', '^src/extension'] }, to: { path: '^vscode$' } },
		{ name: 'node-only-in-disk-and-cli', severity: 'error', from: { path: '^src/', pathNot: ['^src/disk/', '^src/cli/'] }, to: { dependencyTypes: ['core'] } },
		{ name: 'core-packages', severity: 'error', from: { path: '^src/core/' }, to: { dependencyTypes: ['npm', 'npm-dev'], pathNot: 'node_modules/(yaml|markdown-it|zeptomatch|d3-array|csv-parse|read-excel-file|fflate|ical.js|munkres|node-diff3)/' } },
		{ name: 'webview-packages', severity: 'error', from: { path: '^src/webview/' }, to: { dependencyTypes: ['npm', 'npm-dev'], pathNot: 'node_modules/(lit-html|@vscode/codicons)/' } },
		{ name: 'yaml-package-only-in-core-yaml', severity: 'error', from: { path: '^src/', pathNot: '^src/core/yaml/' }, to: { path: 'node_modules/yaml/' } },
		{ name: 'no-missing', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^(vscode|host-tests:all)$' } },
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '\\.(mjs|cjs)$' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
	},
};
