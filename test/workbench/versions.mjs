/**
 * The VS Codes to test in. Each comes as an npm package of the server that carries it, with the Node which that server wants,
 * whichever one the project runs on.
 */
export const newest = {
	name: 'VS Code 1.139.1',
	packages: ['code-server@4.139.1'],
	node: '24.21.0',
	folder: 'code',
	takesVSCodeOptions: true,
};

/** The oldest that the manifest's `engines.vscode` lets in. */
export const oldest = {
	name: 'VS Code 1.100.3',
	// With the search program that it would download elsewhere: `workspaceContains` looks with that.
	packages: ['code-server@4.100.3', '@vscode/ripgrep-universal@1.18.0'],
	node: '20.20.2',
	folder: 'code-oldest',
	takesVSCodeOptions: false, // and needs none: it runs an extension from its source for anyone who asks
};
