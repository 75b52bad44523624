BEGIN TRANSACTION;
CREATE TABLE activities (
	id TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	state_under_review TEXT, 
	title TEXT, 
	description TEXT, 
	agreement TEXT, 
	area TEXT, 
	type TEXT, 
	lead_institution TEXT, 
	un_partners TEXT, 
	other_partners TEXT, 
	target_groups TEXT, 
	level TEXT, 
	starts_on TEXT, 
	ends_on TEXT, 
	status TEXT, 
	participants_women INTEGER, 
	participants_men INTEGER, 
	participants_total INTEGER, 
	outputs TEXT, 
	indicator TEXT, 
	indicator_baseline TEXT, 
	indicator_target TEXT, 
	indicator_actual TEXT, 
	challenges_addressed TEXT, 
	legal_basis TEXT, 
	budget_required REAL, 
	budget_available REAL, 
	expenditure REAL, 
	currency TEXT, 
	themes TEXT, 
	sdgs TEXT, 
	evidence TEXT, 
	notes TEXT, 
	source_words TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(revision) REFERENCES revisions (number)
)
 STRICT

;
INSERT INTO "activities" VALUES('b',2,NULL,'ورشة',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2024-03-01',NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5.5,NULL,NULL,NULL,NULL,'["5","16"]',NULL,NULL,NULL);
INSERT INTO "activities" VALUES('a',3,NULL,'ندوة «عن» "حقوق"
سطر',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'n',NULL);
CREATE TABLE agreements (
	id TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	state_under_review TEXT, 
	title TEXT, 
	parties TEXT, 
	signatories TEXT, 
	signed_on TEXT, 
	areas TEXT, 
	objectives TEXT, 
	evidence TEXT, 
	notes TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(revision) REFERENCES revisions (number)
)
 STRICT

;
CREATE TABLE answers (
	kind TEXT NOT NULL, 
	scope TEXT NOT NULL, 
	word TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	PRIMARY KEY (kind, scope, word)
)
 STRICT

;
INSERT INTO "answers" VALUES('header','sheet','م','paragraph');
CREATE TABLE assessments (
	id TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	recommendation TEXT, 
	assessor TEXT, 
	assessed_on TEXT, 
	status TEXT, 
	progress_percent REAL, 
	measures_taken TEXT, 
	challenges TEXT, 
	evidence TEXT, 
	notes TEXT, 
	source_words TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(revision) REFERENCES revisions (number)
)
 STRICT

;
CREATE TABLE commitments (
	id TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	state_under_review TEXT, 
	title_en TEXT, 
	title_ar TEXT, 
	kind TEXT, 
	reference TEXT, 
	adopted_on TEXT, 
	institution TEXT, 
	themes TEXT, 
	sdgs TEXT, 
	status TEXT, 
	description TEXT, 
	evidence TEXT, 
	notes TEXT, 
	source_words TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(revision) REFERENCES revisions (number)
)
 STRICT

;
CREATE TABLE institutions (
	id TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	name_en TEXT, 
	name_ar TEXT, 
	aliases TEXT, 
	kind TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(revision) REFERENCES revisions (number)
)
 STRICT

;
CREATE TABLE links (
	id TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	recommendation TEXT, 
	activity TEXT, 
	commitment TEXT, 
	relation TEXT, 
	note TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(revision) REFERENCES revisions (number)
)
 STRICT

;
CREATE TABLE recommendations (
	id TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	state_under_review TEXT, 
	mechanism TEXT, 
	cycle INTEGER, 
	session INTEGER, 
	year INTEGER, 
	document_symbol TEXT, 
	paragraph TEXT, 
	text_en TEXT, 
	text_ar TEXT, 
	text_other TEXT, 
	text_other_language TEXT, 
	recommending_states TEXT, 
	recommending_other TEXT, 
	position TEXT, 
	position_source TEXT, 
	action_category TEXT, 
	themes TEXT, 
	affected_persons TEXT, 
	sdgs TEXT, 
	lead_institution TEXT, 
	supporting_institutions TEXT, 
	status TEXT, 
	assessed_on TEXT, 
	progress_percent REAL, 
	measures_taken TEXT, 
	planned_measures TEXT, 
	challenges TEXT, 
	indicator TEXT, 
	evidence TEXT, 
	start_date TEXT, 
	due_date TEXT, 
	completed_on TEXT, 
	notes TEXT, 
	source_words TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(revision) REFERENCES revisions (number)
)
 STRICT

;
INSERT INTO "recommendations" VALUES('r',2,NULL,NULL,NULL,NULL,NULL,NULL,'140.220',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'["women","children"]',NULL,NULL,NULL,NULL,NULL,NULL,40.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE revisions (
	number INTEGER NOT NULL, 
	time TEXT NOT NULL, 
	author TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	note TEXT NOT NULL, 
	source_name TEXT NOT NULL, 
	source_sha256 TEXT NOT NULL, 
	import_id TEXT, 
	added INTEGER NOT NULL, 
	changed INTEGER NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (import_id)
)
 STRICT

;
INSERT INTO "revisions" VALUES(1,'2026-11-26T03:09:50.879+00:00','uprtrack','demonstration','','','',NULL,1,0);
INSERT INTO "revisions" VALUES(2,'2026-11-26T03:09:50.892+00:00','نورة','upload','Q1','x.xlsx','ab','i1',3,0);
INSERT INTO "revisions" VALUES(3,'2026-11-26T03:09:50.909+00:00','نورة','upload','','','',NULL,0,1);
CREATE TABLE settings (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
)
 STRICT

;
INSERT INTO "settings" VALUES('schema','1');
INSERT INTO "settings" VALUES('demonstration','false');
INSERT INTO "settings" VALUES('state_under_review','"JOR"');
COMMIT;
