import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Position } from '../../src/core/text/range';

/** A text as the language server takes it. */
interface TextDocument { readonly uri: string; readonly version: number }

interface LanguageService {
	configure(settings: object): void;
	doValidation(document: TextDocument, isKubernetes: boolean): Promise<readonly unknown[]>;
	doComplete(document: TextDocument, position: Position, isKubernetes: boolean): Promise<{ readonly items: readonly unknown[] }>;
}

interface ServerModule { readonly getLanguageService: (parameters: object) => LanguageService }
interface DocumentModule { readonly TextDocument: { create(uri: string, languageId: string, version: number, text: string): TextDocument } }

const importFile = async <T>(path: string): Promise<T> => await import(pathToFileURL(path).toString()) as T;

/**
 * yaml-language-server with our schemas, in this process: asked directly, so that neither its wait of 200 ms after
 * a change nor the way through its protocol is in the figures.
 */
export class LanguageServer {
	readonly #service: LanguageService;
	readonly #documents: DocumentModule;
	#version = 0;

	private constructor(service: LanguageService, documents: DocumentModule) {
		this.#service = service;
		this.#documents = documents;
	}

	/** `modules` is the `node_modules` that it was installed into. */
	static async start(modules: string): Promise<LanguageServer> {
		const { getLanguageService } = await importFile<ServerModule>(join(modules, 'yaml-language-server/out/src/index.js'));
		const documents = await importFile<DocumentModule>(join(modules, 'vscode-languageserver-textdocument/lib/esm/main.js'));
		const service = getLanguageService({
			schemaRequestService: () => Promise.reject(new Error('No schema is fetched.')),
			workspaceContext: { resolveRelativePath: (path: string) => path },
		});
		const schemaOf = (kind: string, fileMatch: string): object =>
			({
				uri: `mentor-notes:${kind}`,
				fileMatch: [fileMatch],
				schema: JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8')) as object,
			});
		service.configure({
			validate: true,
			completion: true,
			hover: false,
			format: false,
			schemas: [schemaOf('session', '*.session.yaml'), schemaOf('sessionList', 'sessions.yaml')],
		});
		return new LanguageServer(service, documents);
	}

	/** A text after a change. */
	open(uri: string, text: string): TextDocument {
		return this.#documents.TextDocument.create(uri, 'yaml', ++this.#version, text);
	}

	async problems(document: TextDocument): Promise<number> {
		return (await this.#service.doValidation(document, false)).length;
	}

	async completions(document: TextDocument, position: Position): Promise<number> {
		return (await this.#service.doComplete(document, position, false)).items.length;
	}
}
