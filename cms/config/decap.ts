/** A field of Decap's form. Only what we write: https://decapcms.org/docs/widgets/ has the rest. */
export interface DecapField {
	name: string;
	label: string;
	label_singular?: string;
	widget: DecapWidget;
	required: boolean;
	hint?: string;
	pattern?: [source: string, sentence: string];
	default?: unknown;
	options?: { value: string; label: string }[];
	multiple?: boolean;
	fields?: DecapField[];
	field?: DecapField;
	summary?: string;
	collapsed?: boolean;
	minimize_collapsed?: boolean;
	format?: string;
	date_format?: string | false;
	time_format?: string | false;
	value_type?: 'int' | 'float';
	min?: number;
	max?: number;
	step?: number;
	choose_url?: boolean;
	modes?: ('raw' | 'rich_text')[];
	buttons?: string[];
	editor_components?: string[];
}

/** The widgets of Decap that our schema needs. */
export const WIDGETS = [
	...(['string', 'text', 'datetime', 'boolean', 'number', 'select'] as const),
	...(['list', 'object', 'image', 'file', 'markdown'] as const),
];

type DecapWidget = (typeof WIDGETS)[number];

interface Common {
	name: string;
	label: string;
	label_singular?: string;
	description?: string;
	publish: boolean;
	editor: { preview: boolean; notes?: boolean };
}

/** The entries of one column, or records of one kind. */
export interface FolderCollection extends Common {
	folder: string;
	/** Where an entry's text stands in its folder; records are a file each. */
	path?: string;
	slug: string;
	extension: 'md' | 'yml';
	format: 'yaml-frontmatter' | 'yml';
	create: boolean;
	delete: boolean;
	media_folder?: '';
	public_folder?: '';
	preview_path?: string;
	identifier_field: 'title' | 'name';
	summary: string;
	sortable_fields: { field: string; label: string; default_sort?: 'asc' | 'desc' }[];
	view_filters: { label: string; field: string; pattern: string }[];
	/** Decap takes none for a mistake. */
	view_groups?: { label: string; field: string; pattern: string }[];
	fields: DecapField[];
}

/** Files with a form each. */
export interface FilesCollection extends Common {
	media_folder: '';
	public_folder: '';
	files: { name: string; label: string; file: string; fields: DecapField[] }[];
}

/** What `window.initCMS({ config })` is given. */
export interface DecapConfig {
	load_config_file: false;
	locale: 'zh_Hans';
	backend: { name: 'proxy'; proxy_url: string; branch: string };
	publish_mode: 'editorial_workflow';
	site_url: string;
	display_url: string;
	media_folder: '';
	public_folder: '';
	show_preview_links: boolean;
	slug: { encoding: 'unicode'; clean_accents: false; sanitize_replacement: '-' };
	collections: (FolderCollection | FilesCollection)[];
}
