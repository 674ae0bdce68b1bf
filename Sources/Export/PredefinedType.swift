/// A predefined type as IFC wants it, and the object type that goes with it.
struct PredefinedType {
    /// An item of the class's enumeration; nil for none.
    var item: String?
    /// ObjectType of an occurrence, ElementType of a type.
    var objectType: String?

    /// - Parameters:
    ///   - text: what the model says.
    ///   - objectType: what the model says for ObjectType.
    ///   - items: the items of the class; empty when it has no predefined type.
    ///   - fallbackName: what to call a user-defined thing that the model gives no object type, which IFC demands (CorrectPredefinedType).
    init(_ text: String?, objectType: String?, items: [String], fallbackName: String) {
        let given = objectType.flatMap { $0.isEmpty ? nil : $0 }
        self.objectType = given
        guard let text, !text.isEmpty else { return }
        if items.contains(text) {
            item = text
            if text == "USERDEFINED" { self.objectType = given ?? fallbackName }
        } else {
            if items.contains("USERDEFINED") { item = "USERDEFINED" }
            self.objectType = given ?? text
        }
    }
}
