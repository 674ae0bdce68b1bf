import BuildingModel
import Conformance
import Foundation
import TestDatabases
import Testing

@testable import Export

/// Which properties are written, in which set, kind and type.
@Suite(.onEveryEngine) struct PropertyTests {
    private typealias F = ExportFixture

    private static func standard(_ set: String, _ property: String) -> String {
        "\(GUID.named("IFC4/\(set)/\(property)"))"
    }

    private func wall(_ values: [(String, String, String)], options: ExportOptions = ExportOptions()) throws -> Exported
    {
        let attributes = values.map { #""\#(Self.standard($0.0, $0.1))":\#($0.2)"# }.joined(separator: ",")
        return try F(objects: [
            F.object(1, "Building"),
            F.object(2, "Wall", parent: F.guid(1), groups: #","freeAttributes":{\#(attributes)}"#),
        ]).export(options)
    }

    @Test(arguments: [
        ("Pset_WallCommon", "FireRating", #""F90""#, "IFCPROPERTYSINGLEVALUE('FireRating',$,IFCLABEL('F90'),$);"),
        ("Pset_WallCommon", "IsExternal", "true", "IFCPROPERTYSINGLEVALUE('IsExternal',$,IFCBOOLEAN(.T.),$);"),
        (
            "Pset_WallCommon", "ThermalTransmittance", "0.24",
            "IFCPROPERTYSINGLEVALUE('ThermalTransmittance',$,IFCTHERMALTRANSMITTANCEMEASURE(0.24),$);"
        ),
        (
            "Pset_WallCommon", "ThermalTransmittance", "2",
            "IFCPROPERTYSINGLEVALUE('ThermalTransmittance',$,IFCTHERMALTRANSMITTANCEMEASURE(2.),$);"
        ),
        ("Pset_WallCommon", "Reference", "12", "IFCPROPERTYSINGLEVALUE('Reference',$,IFCIDENTIFIER('12'),$);"),
        ("Qto_WallBaseQuantities", "NetVolume", "1.5", "IFCQUANTITYVOLUME('NetVolume',$,$,1.5,$);"),
        ("Qto_WallBaseQuantities", "Width", "0", "IFCQUANTITYLENGTH('Width',$,$,0.,$);"),
    ])
    func aValueIsWrittenInTheStandardsKindAndType(set: String, property: String, value: String, record: String) throws {
        let exported = try wall([(set, property, value)])
        #expect(exported.text.contains(record))
        #expect(exported.notes.isEmpty)
        #expect(exported.records("IFCRELDEFINESBYPROPERTIES").count == 1)
    }

    @Test(arguments: [
        ("Pset_DoorCommon", "GlazingAreaFraction", "0", "IFCRATIOMEASURE(0.)"),
        ("Pset_DoorCommon", "Reference", #""\#(String(repeating: "x", count: 256))""#, "IFCTEXT('xxx"),
    ])
    func aValueThatTheTypesOwnRuleRefusesIsWrittenInTheWiderTypeAndNoted(
        set: String, property: String, value: String, record: String
    ) throws {
        let id = Self.standard(set, property)
        let exported = try F(objects: [
            F.object(1, "Building"),
            F.object(2, "Door", parent: F.guid(1), groups: #","freeAttributes":{"\#(id)":\#(value)}"#),
        ]).export()
        #expect(exported.text.contains(record))
        #expect(exported.notes.map(\.code) == ["wider-value-type"])
        var check = ConformanceCheck(ownSets: false)
        try check.read(Array(exported.text.utf8))
        let verdict = try check.finish()
        #expect(verdict.findings.map(\.description) == [])
    }

    @Test func anEnumeratedValueNamesItsEnumeration() throws {
        let exported = try wall([("Pset_WallCommon", "Status", #"["NEW"]"#)])
        let enumeration = try #require(exported.name("IFCPROPERTYENUMERATION"))
        #expect(exported.text.contains("IFCPROPERTYENUMERATEDVALUE('Status',$,(IFCLABEL('NEW')),\(enumeration));"))
    }

    @Test(arguments: [
        ("Pset_WallCommon", "IsExternal", #""yes""#), ("Pset_WallCommon", "ThermalTransmittance", #""low""#),
        ("Qto_WallBaseQuantities", "Width", "-1"), ("Pset_WallCommon", "FireRating", "[1,2]"),
    ])
    func aValueThatCannotBeSaidIsLeftOutAndNoted(set: String, property: String, value: String) throws {
        let exported = try wall([(set, property, value)])
        #expect(exported.records("IFCPROPERTYSET").isEmpty)
        #expect(exported.records("IFCELEMENTQUANTITY").isEmpty)
        #expect(exported.notes.map(\.code) == ["value-does-not-fit"])
        #expect(exported.summary.degraded == 1)
    }

    @Test(arguments: ["null", #""""#, "[]"])
    func whatIsEmptyIsWrittenOnlyWhenAskedFor(value: String) throws {
        let without = try wall([("Pset_WallCommon", "FireRating", value)])
        #expect(without.records("IFCPROPERTYSET").isEmpty)
        let with = try wall([("Pset_WallCommon", "FireRating", value)], options: ExportOptions(emptyProperties: true))
        #expect(with.text.contains("IFCPROPERTYSINGLEVALUE('FireRating',$,$,$);"))
        #expect(with.text.contains("IFCPROPERTYENUMERATEDVALUE('Status',$,$,$);"))
        #expect(with.records("IFCELEMENTQUANTITY").isEmpty, "quantities are never written empty")
    }

    @Test(arguments: ["0", "false"])
    func zeroAndFalseAreValues(value: String) throws {
        let property = value == "0" ? "ThermalTransmittance" : "IsExternal"
        #expect(try wall([("Pset_WallCommon", property, value)]).records("IFCPROPERTYSET").count == 1)
    }

    @Test func aSetThatDoesNotApplyIsNotedAndNotWritten() throws {
        let exported = try wall([("Pset_DoorCommon", "FireRating", #""T30""#)])
        #expect(exported.records("IFCPROPERTYSET").isEmpty)
        #expect(exported.notes.map(\.code) == ["set-not-applicable"])
    }

    @Test func theShortFormAndTheQuantityGroupGoIntoTheStandardsSets() throws {
        let exported = try F(objects: [
            F.object(1, "Building"),
            F.object(
                2, "Wall", parent: F.guid(1), groups: #","quantity":{"netvolume":2.5,"colour":3}"#,
                more: #","propertySets":{"Pset_WallCommon":{"FireRating":"F30"}}"#),
        ]).export()
        #expect(exported.text.contains("IFCPROPERTYSINGLEVALUE('FireRating',$,IFCLABEL('F30'),$);"))
        #expect(exported.text.contains("IFCQUANTITYVOLUME('NetVolume',$,$,2.5,$);"))
        #expect(exported.text.contains("IFCELEMENTQUANTITY('"))
        #expect(exported.text.contains("'Qto_WallBaseQuantities',$,'BaseQuantities',"))
    }

    @Test func equalSetsAreOneAndDifferentOnesAreTwo() throws {
        let rating = Self.standard("Pset_WallCommon", "FireRating")
        let exported = try F(
            objects: [F.object(1, "Building")]
                + (2...6).map {
                    F.object(
                        $0, "Wall", parent: F.guid(1),
                        groups: #","freeAttributes":{"\#(rating)":"F\#($0 < 5 ? 30 : 90)"}"#)
                }
        ).export()
        #expect(exported.records("IFCPROPERTYSET").count == 2)
        #expect(exported.records("IFCRELDEFINESBYPROPERTIES").count == 2)
    }

    // MARK: The project's own sets

    private static let own = [
        ("Text", "string", "IfcLabel", "single"), ("Flag", "boolean", "IfcBoolean", "single"),
        ("Words", "string", "IfcLabel", "list"),
        ("Choice", "string", "IfcLabel", "enumeration"), ("Range", "double", "IfcLengthMeasure", "bounded"),
        ("Count", "int", "", "single"),
        ("Area", "double", "IfcQuantityArea", "single"),
    ]

    private func ownWall(_ values: [(String, String)], _ options: ExportOptions, set names: [String]? = nil) throws
        -> Exported
    {
        let id = { (name: String) in "\(GUID.named("\(F.project)/Ours/\(name)"))" }
        let attributes = Self.own.map {
            #"{"freeAttribute":{"id":"\#(id($0.0))","name":"\#($0.0)","type":"\#($0.1)","ifcType":"\#($0.2)","kind":"\#($0.3)"}}"#
        }
        let template = "44444444-0000-4000-8000-000000000001"
        let members = (names ?? Self.own.map(\.0)).map { #""\#(id($0))""# }.joined(separator: ",")
        let definitions =
            [#"{"projectAttributeTemplate":{"id":"\#(template)","name":"Ours"}}"#] + attributes + [
                #"{"attributeTemplate":{"id":"44444444-0000-4000-8000-000000000002","name":"Ours","projectAttributeTemplate":"\#(template)","elementtypes":["33333333-0000-4000-8000-000000000014"],"freeattributes":[\#(members)]}}"#
            ]
        let given = values.map { #""\#(id($0.0))":\#($0.1)"# }.joined(separator: ",")
        return try F(
            project: #","projectAttributeTemplate":"\#(template)""#, definitions: definitions,
            objects: [
                F.object(1, "Building"),
                F.object(2, "Wall", parent: F.guid(1), groups: #","freeAttributes":{\#(given)}"#),
            ]
        ).export(options)
    }

    @Test(arguments: [
        ("Text", #""a""#, "IFCPROPERTYSINGLEVALUE('Text',$,IFCLABEL('a'),$);"),
        ("Words", #"["a","b"]"#, "IFCPROPERTYLISTVALUE('Words',$,(IFCLABEL('a'),IFCLABEL('b')),$);"),
        ("Choice", #"["a"]"#, "IFCPROPERTYENUMERATEDVALUE('Choice',$,(IFCLABEL('a')),$);"),
        ("Range", "[1,2]", "IFCPROPERTYBOUNDEDVALUE('Range',$,IFCLENGTHMEASURE(2.),IFCLENGTHMEASURE(1.),$,$);"),
        ("Range", "[null,2]", "IFCPROPERTYBOUNDEDVALUE('Range',$,IFCLENGTHMEASURE(2.),$,$,$);"),
        ("Range", "7", "IFCPROPERTYBOUNDEDVALUE('Range',$,$,$,$,IFCLENGTHMEASURE(7.));"),
        ("Count", "3", "IFCPROPERTYSINGLEVALUE('Count',$,IFCINTEGER(3),$);"),
        ("Flag", #""perhaps""#, "IFCPROPERTYSINGLEVALUE('Flag',$,IFCLABEL('perhaps'),$);"),
        ("Area", "4", "IFCQUANTITYAREA('Area',$,$,4.,$);"),
        ("Area", "-4", "IFCPROPERTYSINGLEVALUE('Area',$,IFCAREAMEASURE(-4.),$);"),
    ])
    func ownSetsAreWrittenInTheKindsOfTheirAttributes(name: String, value: String, record: String) throws {
        #expect(try ownWall([(name, value)], ExportOptions(customPropertySets: true)).text.contains(record))
    }

    @Test func ownSetsAreNotWrittenWithIFC4Advanced() throws {
        #expect(try ownWall([("Text", #""a""#)], ExportOptions()).records("IFCPROPERTYSET").isEmpty)
    }

    @Test func emptyOwnPropertiesComeInTheirOwnKindAndQuantitiesNotAtAll() throws {
        let exported = try ownWall([], ExportOptions(emptyProperties: true, customPropertySets: true))
        #expect(exported.text.contains("IFCPROPERTYLISTVALUE('Words',$,$,$);"))
        #expect(exported.text.contains("IFCPROPERTYBOUNDEDVALUE('Range',$,$,$,$,$);"))
        #expect(!exported.text.contains("'Area'"))
    }
}
