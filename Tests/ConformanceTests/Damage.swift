import Testing

@testable import Conformance

/// One thing done to the sample, and the rule that must see it.
struct Damage: CustomTestStringConvertible, Sendable {
    var what: String
    var rule: Rule
    var find: String
    var replacement: String

    init(_ what: String, _ rule: Rule, _ find: String, _ replacement: String) {
        self.what = what
        self.rule = rule
        self.find = find
        self.replacement = replacement
    }

    var testDescription: String { what }

    var damaged: String { Sample.text.replacing(find, with: replacement, maxReplacements: 1) }
}

extension Damage {
    static let all = text + instances + tree + properties + shapes + rest

    /// The text itself.
    static let text: [Damage] = [
        .init("no first line", .fileFrame, "ISO-10303-21;\nHEADER", "HEADER"),
        .init("no last line", .fileFrame, "END-ISO-10303-21;\n", ""),
        .init("cut off", .recordEnd, "\nENDSEC;\nEND-ISO-10303-21;\n", "\n#300=IFCDIRECTION((1."),
        .init(
            "something behind the end", .fileFrame, "END-ISO-10303-21;\n",
            "END-ISO-10303-21;\n#300=IFCDIRECTION((1.,0.));\n"),
        .init("no end of the records", .fileFrame, "ENDSEC;\nEND-ISO", "END-ISO"),
        .init("a field of the header too few", .header, ",'ifcexportd 0.1.0'", ""),
        .init("header records in another order", .header, "FILE_SCHEMA(('IFC4'));", "FILE_NAME(('IFC4'));"),
        .init("time stamp without time", .header, "2024-01-01T08:00:00Z", "2024-01-01"),
        .init(
            "originating system in one word", .header, "Open Building Information - ifcexportd - 0.1.0", "ifcexportd"),
        .init("another implementation level", .header, "'2;1'", "'3;1'"),
        .init("another schema", .schemaName, "'IFC4'", "'IFC2X3'"),
        .init("two schemas", .schemaName, "('IFC4')", "('IFC4','IFC4X3')"),
        .init("another view definition", .viewDefinition, "ReferenceView_V1.2", "CoordinationView"),
        .init("raw UTF-8", .ascii, "'House'", "'H\u{e4}us'"),
        .init("tab between attributes", .ascii, "#11,(#10", "#11,\t(#10"),
        .init("carriage return", .ascii, "#20=", "\r\n#20="),
        .init("no semicolon", .recordEnd, "#20=IFCCARTESIANPOINT((0.,0.,0.));", "#20=IFCCARTESIANPOINT((0.,0.,0.))"),
        .init("two semicolons", .recordEnd, "#22=IFCDIRECTION((1.,0.,0.));", "#22=IFCDIRECTION((1.,0.,0.));;"),
        .init("no equals sign", .syntax, "#20=", "#20"),
        .init("no comma", .syntax, "$,'Model',3", "$,'Model'3"),
        .init("parenthesis not closed", .parentheses, "((0.,0.,1.));", "((0.,0.,1.);"),
        .init("parenthesis too many", .parentheses, "((0.,0.,1.));", "((0.,0.,1.)));"),
        .init("empty parameter", .emptyParameter, "'Model',3,", "'Model',,"),
        .init("empty parameter in a list", .emptyParameter, "(#10,#16)", "(#10,,#16)"),
        .init("list ends with a comma", .emptyParameter, "(#10,#16)", "(#10,#16,)"),
        .init("real without point", .realForm, "(0.,0.,1.)", "(0.,0.,1)"),
        .init("real with small e", .realForm, "1.E-05", "1.e-05"),
        .init("exponent without digits", .realForm, "1.E-05", "1.E"),
        .init("real without leading digit", .realForm, "IFCCOLOURRGB($,1.,0.5", "IFCCOLOURRGB($,1.,.5"),
        .init("not a number", .realForm, "IFCCOLOURRGB($,1.,", "IFCCOLOURRGB($,nan,"),
        .init("comma for a decimal point", .attributeType, "(0.,0.,-1.5E-07)", "(0.,0.,-1.,5E-07)"),
        .init("integer with point", .integerForm, "'Model',3,", "'Model',3.,"),
        .init("enumeration without point", .enumerationForm, ".MODEL_VIEW.", ".MODEL_VIEW"),
        .init("enumeration as text", .enumerationForm, ".MODEL_VIEW.", "'MODEL_VIEW'"),
        .init("enumeration in small letters", .enumerationForm, ".MODEL_VIEW.", ".model_view."),
        .init("quote missing", .stringForm, "'Building'", "'Building"),
        .init("quote not doubled", .syntax, "it''s", "it's"),
        .init("line break in a text", .stringForm, "'Building'", "'Buil\nding'"),
        .init("backslash not doubled", .stringEscape, #"\\ \X4"#, #"\ \X4"#),
        .init("escape of three digits", .stringEscape, "00DF", "0DF"),
        .init("escape in small letters", .stringEscape, "00DF", "00df"),
        .init("escape not ended", .stringEscape, #"00DF\X0\"#, "00DF"),
        .init("escape without content", .stringEscape, #"\X2\00DF\X0\"#, #"\X2\\X0\"#),
        .init("half a surrogate pair", .stringEscape, "00DF", "D83D"),
        .init("wide escape of a narrow character", .stringEscape, "0001F600", "000000DF"),
        .init("escape of another kind", .stringEscape, #"\X2\00DF\X0\"#, #"\S\_"#),
    ]

    /// Instances, classes, attributes, ids.
    static let instances: [Damage] = [
        .init("instance 0", .instanceNumber, "#203=", "#0="),
        .init("instance with leading zero", .instanceNumber, "#203=", "#0203="),
        .init("instance number beyond 31 bits", .instanceNumber, "#203=", "#2147483648="),
        .init("number given twice", .duplicateInstance, "#22=", "#21="),
        .init("reference to nothing", .danglingReference, "#22=", "#299="),
        .init("reference far beyond the file", .danglingReference, "(#10,#16)", "(#10,#16,#99999999)"),
        .init(
            "reference to another class", .referenceClass, "#23=IFCAXIS2PLACEMENT3D(#20", "#23=IFCAXIS2PLACEMENT3D(#21"),
        .init("reference ahead to another class", .referenceClass, "(#24),#2);", "(#24),#202);"),
        .init("two references ahead, one to another class", .referenceClass, ",#20,$,$);\n#39", ",#2,$,$);\n#39"),
        .init("unknown class", .unknownClass, "IFCGROUP", "IFCGRUOP"),
        .init("class in small letters", .syntax, "IFCGROUP", "ifcgroup"),
        .init(
            "abstract class", .abstractClass,
            "#13=IFCDISTRIBUTIONPORT('2Ki6eaN9TPkBsE0Clzdv14',$,'Port',$,$,#76,$,$,$,$)",
            "#13=IFCPORT('2Ki6eaN9TPkBsE0Clzdv14',$,'Port',$,$,#76,$)"),
        .init("deprecated class of objects", .deprecatedClass, "IFCWALL(", "IFCWALLSTANDARDCASE("),
        .init("deprecated proxy", .deprecatedClass, "IFCCOLUMN(", "IFCPROXY("),
        .init(
            "deprecated assignment of styles", .deprecatedClass, "#164=",
            "#164=IFCPRESENTATIONSTYLEASSIGNMENT((#34));\n#300="),
        .init("deprecated list of materials", .deprecatedClass, "#164=", "#301=IFCMATERIALLIST((#150));\n#164="),
        .init("deprecated layers", .deprecatedClass, "#164=", "#301=IFCMATERIALLAYERSET((#150),$,$);\n#164="),
        .init(
            "attribute too few", .attributeCount, "#164=IFCGROUP('2Ki6eaN9TPkBsE0Clzdv44',$,'Group',$,$)",
            "#164=IFCGROUP('2Ki6eaN9TPkBsE0Clzdv44',$,'Group',$)"),
        .init("attribute too many", .attributeCount, "'Group',$,$)", "'Group',$,$,$)"),
        .init("mandatory attribute omitted", .attributeMissing, "'Pset_WallCommon',$,(#80)", "'Pset_WallCommon',$,$"),
        .init("type without name", .attributeMissing, "'Wall 24',$,$,(#81)", "$,$,$,(#81)"),
        .init("direction without its fellow", .attributeMissing, "(#20,#21,#22)", "(#20,#21,$)"),
        .init("derived attribute with a value", .attributeType, "IFCSIUNIT(*,.AREAUNIT.", "IFCSIUNIT(#203,.AREAUNIT."),
        .init("attribute said to be derived", .attributeType, "'Group',$,$)", "'Group',$,*)"),
        .init("number for a text", .attributeType, "'Group'", "5"),
        .init("text for a reference", .attributeType, "(#10,#16)", "('#10',#16)"),
        .init("deprecated attribute with a value", .attributeType, "(#6),$,#166", "(#6),.PRODUCT.,#166"),
        .init("item of another enumeration", .enumerationItem, ".SHEAR.", ".DOOR."),
        .init("unit name of no unit", .enumerationItem, ".SQUARE_METRE.", ".SQUARE_YARD."),
        .init("label too long", .labelLength, "'Site'", "'\(String(repeating: "x", count: 256))'"),
        .init(
            "label too long behind escapes", .labelLength, "'Site'",
            "'\(String(repeating: "''", count: 255))\\X2\\00DF\\X0\\'"),
        .init(
            "long label among values", .labelLength, "(IFCLABEL('NEW')),#101",
            "(IFCLABEL('\(String(repeating: "x", count: 256))')),#101"),
        .init("long property name", .labelLength, "'Known'", "'\(String(repeating: "x", count: 256))'"),
        .init("GlobalId too short", .globalID, "2Ki6eaN9TPkBsE0Clzdv08", "2Ki6eaN9TPkBsE0Clzdv0"),
        .init("GlobalId beyond 128 bits", .globalID, "2Ki6eaN9TPkBsE0Clzdv08", "4Ki6eaN9TPkBsE0Clzdv08"),
        .init("GlobalId of another alphabet", .globalID, "2Ki6eaN9TPkBsE0Clzdv08", "2Ki6eaN9TPkBsE0Clzd+08"),
        .init("GlobalId twice", .duplicateGlobalID, "2Ki6eaN9TPkBsE0Clzdv08", "2Ki6eaN9TPkBsE0Clzdv47"),
        .init(
            "no project", .oneProject, "#1=IFCPROJECT('2Ki6eaN9TPkBsE0Clzdv01',$,'House',$,$,$,$,(#24),#2)",
            "#1=IFCGROUP('2Ki6eaN9TPkBsE0Clzdv01',$,'House',$,$)"),
        .init(
            "two projects", .oneProject, "#164=",
            "#300=IFCPROJECT('2Ki6eaN9TPkBsE0Clzdv99',$,'House',$,$,$,$,(#24),#2);\n#164="),
    ]

    /// How objects hang, and their types.
    static let tree: [Damage] = [
        .init("object twice in a relation", .duplicateMember, "(#7,#16),#105", "(#7,#16,#7),#105"),
        .init("object twice in a row in a relation", .duplicateMember, "(#7,#16),#105", "(#7,#7),#105"),
        .init("relation to nothing", .emptyList, "(#10,#16)", "()"),
        .init("set of nothing", .emptyList, "(#100,#102,#103,#104)", "()"),
        .init(
            "contained twice", .containedTwice, "#137=",
            "#300=IFCRELCONTAINEDINSPATIALSTRUCTURE('2Ki6eaN9TPkBsE0Clzdv99',$,$,$,(#7),#4);\n#137="),
        .init(
            "part of two", .decomposedTwice, "#137=",
            "#300=IFCRELAGGREGATES('2Ki6eaN9TPkBsE0Clzdv99',$,$,$,#7,(#10));\n#137="),
        .init("part of itself", .decomposedTwice, "#11,(#10,#16)", "#11,(#10,#11,#16)"),
        .init("nested and part", .decomposedTwice, "#12,(#13)", "#12,(#10,#13)"),
        .init(
            "voids twice", .decomposedTwice, "#138=",
            "#300=IFCRELVOIDSELEMENT('2Ki6eaN9TPkBsE0Clzdv99',$,$,$,#16,#8);\n#138="),
        .init(
            "fills twice", .filledTwice, "#139=",
            "#300=IFCRELFILLSELEMENT('2Ki6eaN9TPkBsE0Clzdv99',$,$,$,#8,#9);\n#139="),
        .init("contained and a part", .containedAndDecomposed, "(#7,#9,#11,#12,#14)", "(#7,#9,#10,#11,#12,#14)"),
        .init("element nowhere", .noPlace, "(#7,#9,#11,#12,#14)", "(#7,#9,#11,#12)"),
        .init("storey nowhere", .noPlace, "#132=IFCRELAGGREGATES('2Ki6eaN9TPkBsE0Clzdv32',$,$,$,#4,(#5));\n", ""),
        .init("opening without host", .noPlace, "#137=IFCRELVOIDSELEMENT('2Ki6eaN9TPkBsE0Clzdv37',$,$,$,#7,#8);\n", ""),
        .init(
            "projection without host", .noPlace, "#141=IFCRELPROJECTSELEMENT('2Ki6eaN9TPkBsE0ClzdvA4',$,$,$,#7,#17);\n",
            ""),
        .init("projection that is a wall", .referenceClass, "#7,#17);", "#7,#16);"),
        .init("filling that is contained nowhere", .noPlace, "(#7,#9,#11,#12,#14)", "(#7,#11,#12,#14)"),
        .init("contained in an element", .referenceClass, "(#7,#9,#11,#12,#14),#5", "(#7,#9,#12,#14),#11"),
        .init("storey contained", .referenceClass, "(#7,#9,#11,#12,#14)", "(#5,#7,#9,#11,#12,#14)"),
        .init("opening that is a wall", .referenceClass, "#7,#8);", "#7,#16);"),
        .init("filling of a wall", .referenceClass, "#8,#9);", "#7,#9);"),
        .init("group that is a wall", .referenceClass, "$,#164);", "$,#7);"),
        .init("wall in a zone", .groupMember, "(#6),$,#166", "(#7),$,#166"),
        .init(
            "two relations for a type", .typeRelationTwice, "#150=",
            "#300=IFCRELDEFINESBYTYPE('2Ki6eaN9TPkBsE0Clzdv99',$,$,$,(#16),#82);\n#150="),
        .init("two types for an object", .typedTwice, "(#14),#15", "(#7,#14),#15"),
        .init("type of another class", .typeClass, "(#7),#82", "(#9),#82"),
        .init("shape without placement", .missingPlacement, "'Column',$,$,#76,#73", "'Column',$,$,$,#73"),
    ]

    /// Properties and quantities.
    static let properties: [Damage] = [
        .init("property name twice in a set", .duplicateProperty, "'Reference',$,$,$", "'IsExternal',$,$,$"),
        .init("quantity name twice in a set", .duplicateProperty, "'GrossSideArea'", "'Length'"),
        .init("set name twice on an object", .duplicateSet, "'House rules'", "'House numbers'"),
        .init("set twice on an object", .duplicateSet, "(#9),#123", "(#9),#122"),
        .init(
            "set name twice on a type", .duplicateSet, "#82=IFCWALLTYPE('2Ki6eaN9TPkBsE0Clzdv03',$,'Wall 24',$,$,(#81)",
            "#300=IFCPROPERTYSET('2Ki6eaN9TPkBsE0Clzdv99',$,'Pset_WallCommon',$,(#80));\n#82=IFCWALLTYPE('2Ki6eaN9TPkBsE0Clzdv03',$,'Wall 24',$,$,(#81,#300)"
        ),
        .init("no set of the standard", .unknownStandardSet, "'House rules'", "'Pset_HouseRules'"),
        .init("no quantity set of the standard", .unknownStandardSet, "'House numbers'", "'Qto_HouseNumbers'"),
        .init("set on another class", .setNotApplicable, "(#7,#16),#105", "(#7,#9,#16),#105"),
        .init(
            "set on another predefined type of the type", .setNotApplicable, ".ELECTRICACTUATOR.", ".HYDRAULICACTUATOR."
        ),
        .init(
            "set on another predefined type of the object", .setNotApplicable, "'Actuator',$,$,#76,$,$,$",
            "'Actuator',$,$,#76,$,$,.HYDRAULICACTUATOR."),
        .init(
            "set on an object without predefined type", .setNotApplicable,
            "#140=IFCRELDEFINESBYTYPE('2Ki6eaN9TPkBsE0Clzdv40',$,$,$,(#14),#15);\n", ""),
        .init("set on a type of another class", .setNotApplicable, "#82=IFCWALLTYPE(", "#82=IFCSLABTYPE("),
        .init(
            "property that the set does not list", .unlistedProperty, "'ThermalTransmittance'", "'ThermalTransmission'"),
        .init(
            "single for enumerated", .propertyKind,
            "#102=IFCPROPERTYENUMERATEDVALUE('Status',$,(IFCLABEL('NEW')),#101)",
            "#102=IFCPROPERTYSINGLEVALUE('Status',$,IFCLABEL('NEW'),$)"),
        .init("property for a quantity", .referenceClass, "(#107,#108,#109,#110)", "(#100,#108,#109,#110)"),
        .init("area for a length", .propertyKind, "IFCQUANTITYLENGTH", "IFCQUANTITYAREA"),
        .init("label for a boolean", .propertyValueType, "IFCBOOLEAN(.F.)", "IFCLABEL('no')"),
        .init("another measure", .propertyValueType, "IFCTHERMALTRANSMITTANCEMEASURE", "IFCLENGTHMEASURE"),
        .init(
            "item that the enumeration does not name", .propertyItem, "(IFCLABEL('NEW')),#101", "(IFCLABEL('OLD')),#101"
        ),
        .init(
            "enumeration with a value twice", .duplicateMember, "(IFCLABEL('NEW'),IFCLABEL('EXISTING'))",
            "(IFCLABEL('NEW'),IFCLABEL('NEW'))"),
        .init("value without type", .valueType, "IFCBOOLEAN(.F.)", ".F."),
        .init("text in a boolean", .valueType, "IFCBOOLEAN(.F.)", "IFCBOOLEAN('F')"),
        .init("unknown in a boolean", .valueType, "IFCBOOLEAN(.F.)", "IFCBOOLEAN(.U.)"),
        .init("integer in a measure", .realForm, "MEASURE(0.24)", "MEASURE(0)"),
        .init("value of an unknown type", .valueType, "IFCTEXT('a'),", "IFCTEXTS('a'),"),
        .init("list of several types", .valueType, "(IFCTEXT('a'),IFCTEXT('a'))", "(IFCTEXT('a'),IFCLABEL('a'))"),
        .init("bounds of several types", .valueType, "IFCREAL(2.),IFCREAL(1.)", "IFCREAL(2.),IFCRATIOMEASURE(1.)"),
        .init("list of no values", .emptyList, "(IFCTEXT('a'),IFCTEXT('a'))", "()"),
        .init("quantities measured otherwise", .measurementMethod, "'BaseQuantities'", "$"),
        .init("negative quantity", .negativeQuantity, "'Length',$,$,5.", "'Length',$,$,-5."),
        .init("properties of a type by relation", .propertiesOnType, "(#7,#16),#105", "(#7,#16,#82),#105"),
    ]

    /// Shapes.
    static let shapes: [Damage] = [
        .init("index 0", .indexRange, "((1,3,2)", "((0,3,2)"),
        .init("index beyond the points", .indexRange, "((1,3,2)", "((1,5,2)"),
        .init("index of a polygon beyond the points", .indexRange, "((1,2,3,4))", "((1,2,3,5))"),
        .init("index of a curve beyond the points", .indexRange, "IFCARCINDEX((2,3,1))", "IFCARCINDEX((2,4,1))"),
        .init(
            "index beyond points that come later", .indexRange,
            "#30=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(1.,0.,0.),(0.,1.,0.),(0.,0.,-1.5E-07)));\n#31=IFCTRIANGULATEDFACESET(#30,$,.T.,((1,3,2),(1,2,4),(2,3,4),(3,1,4)),$);",
            "#31=IFCTRIANGULATEDFACESET(#30,$,.T.,((1,3,2),(1,2,4),(2,3,4),(3,1,4)),$);\n#30=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(1.,0.,0.),(0.,1.,0.)));"
        ),
        .init("triangle of two corners", .faceCorners, "((1,3,2)", "((1,3)"),
        .init("triangle of four corners", .faceCorners, "((1,3,2)", "((1,3,2,4)"),
        .init("polygon of two corners", .faceCorners, "((1,2,3,4))", "((1,2))"),
        .init("triangle with a corner twice", .repeatedCorner, "((1,3,2)", "((1,3,3)"),
        .init("polygon with a corner twice in a row", .repeatedCorner, "((1,2,3,4))", "((1,2,2,3,4))"),
        .init("polygon that ends where it begins", .repeatedCorner, "((1,2,3,4))", "((1,2,3,4,1))"),
        .init("point of two coordinates", .attributeType, "(0.,0.,-1.5E-07)", "(0.,0.)"),
        .init(
            "points without a point", .emptyList,
            "#43=IFCCARTESIANPOINTLIST3D(((0.,0.,0.),(1.,0.,0.),(1.,1.,0.),(0.,1.,0.)))",
            "#43=IFCCARTESIANPOINTLIST3D(())"),
        .init("face set called a solid", .representationType, "'Tessellation',(#31)", "'SweptSolid',(#31)"),
        .init("solid called mapped", .representationType, "'SweptSolid',(#61", "'MappedRepresentation',(#61"),
        .init("pipe called an extrusion", .representationType, "'AdvancedSweptSolid'", "'SweptSolid'"),
        .init("representation type of no standard", .representationType, "'Tessellation',(#31)", "'Brepp',(#31)"),
        .init("representation without items", .emptyList, "'Tessellation',(#31)", "'Tessellation',()"),
        .init("representation of two products", .representationShared, "$,$,(#46)", "$,$,(#42)"),
        .init("representation of a map and a product", .representationShared, "$,$,(#46)", "$,$,(#36)"),
    ]

    /// Presentation, materials, units.
    static let rest: [Damage] = [
        .init(
            "two styles", .styleCount, "#35=IFCSTYLEDITEM(#31,(#34)",
            "#300=IFCSURFACESTYLE($,.BOTH.,(#33));\n#35=IFCSTYLEDITEM(#31,(#34,#300)"),
        .init("styled twice", .styledTwice, "#36=", "#300=IFCSTYLEDITEM(#31,(#34),$);\n#36="),
        .init("object on a layer", .referenceClass, "$,(#42,#46),$", "$,(#7,#46),$"),
        .init("material on a space", .materialSubject, "(#10),#150", "(#6,#10),#150"),
        .init("material on an opening", .materialSubject, "(#10),#150", "(#8,#10),#150"),
        .init("two units of one type", .unitTypeTwice, "(#200,#201,#205,#207,#210)", "(#200,#201,#202,#205,#207,#210)"),
        .init("two assignments of units", .unitAssignmentTwice, "#2=IFC", "#300=IFCUNITASSIGNMENT((#200));\n#2=IFC"),
    ]
}
