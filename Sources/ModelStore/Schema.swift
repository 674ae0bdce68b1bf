public import Database

extension ModelStore {
    /// The tables of projects, their definitions, models, revisions, objects and selections.
    ///
    /// They refer to `team(id, slug, name)`, which must be there before.
    public static let migrations: [Migration] = [
        Migration(
            identifier: "model-store-1", tables: definitionTables + modelTables + selectionTables,
            morePostgres: postgresOrder)
    ]

    /// Texts that are compared by their order compare by their bytes, as on SQLite.
    ///
    /// And shapes are packed already, so the server need not try to pack them once more.
    private static let postgresOrder = """
        ALTER TABLE attribute_template ALTER COLUMN name TYPE TEXT COLLATE "C";
        ALTER TABLE classification ALTER COLUMN system TYPE TEXT COLLATE "C",
            ALTER COLUMN code TYPE TEXT COLLATE "C", ALTER COLUMN name TYPE TEXT COLLATE "C";
        ALTER TABLE shape ALTER COLUMN content SET STORAGE EXTERNAL;
        """

    /// What belongs to a project and has no revisions.
    private static let definitionTables = """
        CREATE TABLE project (
            id INTEGER PRIMARY KEY,
            guid BLOB NOT NULL UNIQUE CHECK (length(guid) = 16),
            team INTEGER NOT NULL REFERENCES team (id),
            name TEXT NOT NULL,
            description TEXT,
            created INTEGER,
            length_unit TEXT NOT NULL,
            area_unit TEXT NOT NULL,
            volume_unit TEXT NOT NULL,
            angle_unit TEXT NOT NULL,
            eastings REAL, northings REAL, height REAL, rotation REAL, crs TEXT,
            template BLOB CHECK (length(template) = 16)
        ) STRICT;
        CREATE TABLE element_type (
            id INTEGER PRIMARY KEY,
            project INTEGER NOT NULL REFERENCES project (id),
            guid BLOB NOT NULL CHECK (length(guid) = 16),
            key TEXT NOT NULL,
            name TEXT,
            category TEXT,
            ifc_type TEXT,
            predefined_type TEXT,
            UNIQUE (project, guid)
        ) STRICT;
        CREATE TABLE layer (
            id INTEGER PRIMARY KEY,
            project INTEGER NOT NULL REFERENCES project (id),
            guid BLOB NOT NULL CHECK (length(guid) = 16),
            name TEXT NOT NULL,
            UNIQUE (project, guid)
        ) STRICT;
        CREATE TABLE material (
            id INTEGER PRIMARY KEY,
            project INTEGER NOT NULL REFERENCES project (id),
            guid BLOB NOT NULL CHECK (length(guid) = 16),
            name TEXT NOT NULL,
            category TEXT,
            color INTEGER,
            UNIQUE (project, guid)
        ) STRICT;
        CREATE TABLE free_attribute (
            id INTEGER PRIMARY KEY,
            project INTEGER NOT NULL REFERENCES project (id),
            guid BLOB NOT NULL CHECK (length(guid) = 16),
            name TEXT NOT NULL,
            description TEXT,
            type TEXT NOT NULL,
            ifc_type TEXT,
            kind TEXT NOT NULL,
            enum_definition TEXT,
            UNIQUE (project, guid)
        ) STRICT;
        CREATE TABLE project_attribute_template (
            id INTEGER PRIMARY KEY,
            project INTEGER NOT NULL REFERENCES project (id),
            guid BLOB NOT NULL CHECK (length(guid) = 16),
            name TEXT NOT NULL,
            UNIQUE (project, guid)
        ) STRICT;
        -- element_types and attributes: ids of rows, in order, coded as a list.
        CREATE TABLE attribute_template (
            id INTEGER PRIMARY KEY,
            project INTEGER NOT NULL REFERENCES project (id),
            guid BLOB NOT NULL CHECK (length(guid) = 16),
            name TEXT NOT NULL,
            template BLOB NOT NULL CHECK (length(template) = 16),
            order_number INTEGER NOT NULL,
            element_types BLOB NOT NULL,
            attributes BLOB NOT NULL,
            UNIQUE (project, guid)
        ) STRICT;
        -- Once per distinct content; the content names materials by GUID, so its hash does not know the order of
        -- loading.
        CREATE TABLE material_use (
            id INTEGER PRIMARY KEY,
            project INTEGER NOT NULL REFERENCES project (id),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            content BLOB NOT NULL,
            UNIQUE (project, hash)
        ) STRICT;
        CREATE TABLE type_object (
            id INTEGER PRIMARY KEY,
            project INTEGER NOT NULL REFERENCES project (id),
            guid BLOB NOT NULL CHECK (length(guid) = 16),
            ifc_type TEXT NOT NULL,
            name TEXT,
            description TEXT,
            tag TEXT,
            predefined_type TEXT,
            element_type TEXT,
            material_use INTEGER REFERENCES material_use (id),
            properties BLOB,
            UNIQUE (project, guid)
        ) STRICT;
        -- Once per distinct content, in all projects.
        CREATE TABLE shape (
            id INTEGER PRIMARY KEY,
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
            size INTEGER NOT NULL,
            content BLOB NOT NULL
        ) STRICT;
        -- shape is null for a geometry without any face.
        CREATE TABLE geometry (
            id INTEGER PRIMARY KEY,
            project INTEGER NOT NULL REFERENCES project (id),
            guid BLOB NOT NULL CHECK (length(guid) = 16),
            shape INTEGER REFERENCES shape (id),
            UNIQUE (project, guid)
        ) STRICT;
        CREATE TABLE classification (
            id INTEGER PRIMARY KEY,
            system TEXT NOT NULL,
            code TEXT NOT NULL,
            name TEXT NOT NULL,
            UNIQUE (system, code, name)
        ) STRICT;

        """

    /// Models and their objects over time.
    ///
    /// A version holds from revision `since` on and no longer in revision `until`; what holds now ends never. The
    /// index over `object` finds the version of a revision in one step: the first that ends after it. That over
    /// `parent` finds children.
    private static let modelTables = """
        CREATE TABLE model (
            id INTEGER PRIMARY KEY,
            guid BLOB NOT NULL UNIQUE CHECK (length(guid) = 16),
            project INTEGER NOT NULL REFERENCES project (id),
            name TEXT NOT NULL,
            description TEXT,
            created INTEGER
        ) STRICT;
        CREATE TABLE revision (
            id INTEGER PRIMARY KEY,
            model INTEGER NOT NULL REFERENCES model (id),
            number INTEGER NOT NULL CHECK (number >= 1),
            name TEXT,
            description TEXT,
            created INTEGER,
            created_by TEXT,
            digest BLOB,
            UNIQUE (model, number)
        ) STRICT;
        CREATE TABLE object (
            id INTEGER PRIMARY KEY,
            model INTEGER NOT NULL REFERENCES model (id),
            guid BLOB NOT NULL CHECK (length(guid) = 16),
            UNIQUE (guid, model)
        ) STRICT;
        CREATE INDEX object_by_model ON object (model);
        -- shape: the only one, where it stands untransformed; otherwise instances counts the rows of shape_use.
        CREATE TABLE object_version (
            id INTEGER PRIMARY KEY,
            object INTEGER NOT NULL REFERENCES object (id),
            since INTEGER NOT NULL,
            until INTEGER NOT NULL DEFAULT 9223372036854775807 CHECK (until > since),
            parent INTEGER REFERENCES object (id),
            element_type INTEGER NOT NULL REFERENCES element_type (id),
            type_object INTEGER REFERENCES type_object (id),
            layer INTEGER REFERENCES layer (id),
            material_use INTEGER REFERENCES material_use (id),
            shape INTEGER REFERENCES shape (id),
            instances INTEGER NOT NULL,
            matrix BLOB CHECK (length(matrix) = 96),
            name TEXT,
            description TEXT,
            tag TEXT,
            object_type TEXT,
            predefined_type TEXT,
            long_name TEXT,
            elevation REAL,
            properties BLOB
        ) STRICT;
        CREATE UNIQUE INDEX object_version_by_object ON object_version (object, until, since);
        CREATE INDEX object_version_by_parent ON object_version (parent, until, since, object);
        CREATE TABLE shape_use (
            version INTEGER NOT NULL REFERENCES object_version (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            shape INTEGER NOT NULL REFERENCES shape (id),
            matrix BLOB CHECK (length(matrix) = 96),
            PRIMARY KEY (version, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE classification_use (
            version INTEGER NOT NULL REFERENCES object_version (id) ON DELETE CASCADE,
            classification INTEGER NOT NULL REFERENCES classification (id),
            PRIMARY KEY (version, classification)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE object_group (
            id INTEGER PRIMARY KEY,
            model INTEGER NOT NULL REFERENCES model (id),
            guid BLOB NOT NULL CHECK (length(guid) = 16),
            ifc_type TEXT,
            name TEXT,
            object_type TEXT,
            UNIQUE (model, guid)
        ) STRICT;
        CREATE TABLE group_member (
            object_group INTEGER NOT NULL REFERENCES object_group (id) ON DELETE CASCADE,
            guid BLOB NOT NULL CHECK (length(guid) = 16),
            PRIMARY KEY (object_group, guid)
        ) STRICT, WITHOUT ROWID;

        """

    private static let selectionTables = """
        -- model: the whole of it; otherwise elements holds the GUIDs of what is selected, sixteen bytes each.
        CREATE TABLE selection (
            id INTEGER PRIMARY KEY,
            guid BLOB NOT NULL UNIQUE CHECK (length(guid) = 16),
            project INTEGER NOT NULL REFERENCES project (id),
            name TEXT,
            type TEXT NOT NULL,
            model BLOB CHECK (length(model) = 16),
            elements BLOB,
            single_use INTEGER NOT NULL
        ) STRICT;
        """
}
