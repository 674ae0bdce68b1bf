/// IFC4 classes below IfcObjectDefinition: `-` when abstract, name, supertype, the attributes added.
///
/// Made by `make-tables`; not to be edited.
let entityTable = #"""
    IfcActionRequest IfcControl PredefinedType:IfcActionRequestTypeEnum? Status:IfcLabel? LongDescription:IfcText?
    IfcActor IfcObject TheActor:IfcActorSelect
    IfcActuator IfcDistributionControlElement PredefinedType:IfcActuatorTypeEnum?
    IfcActuatorType IfcDistributionControlElementType PredefinedType:IfcActuatorTypeEnum
    IfcAirTerminal IfcFlowTerminal PredefinedType:IfcAirTerminalTypeEnum?
    IfcAirTerminalBox IfcFlowController PredefinedType:IfcAirTerminalBoxTypeEnum?
    IfcAirTerminalBoxType IfcFlowControllerType PredefinedType:IfcAirTerminalBoxTypeEnum
    IfcAirTerminalType IfcFlowTerminalType PredefinedType:IfcAirTerminalTypeEnum
    IfcAirToAirHeatRecovery IfcEnergyConversionDevice PredefinedType:IfcAirToAirHeatRecoveryTypeEnum?
    IfcAirToAirHeatRecoveryType IfcEnergyConversionDeviceType PredefinedType:IfcAirToAirHeatRecoveryTypeEnum
    IfcAlarm IfcDistributionControlElement PredefinedType:IfcAlarmTypeEnum?
    IfcAlarmType IfcDistributionControlElementType PredefinedType:IfcAlarmTypeEnum
    IfcAnnotation IfcProduct
    IfcAsset IfcGroup Identification:IfcIdentifier? OriginalValue:IfcCostValue? CurrentValue:IfcCostValue? TotalReplacementCost:IfcCostValue? Owner:IfcActorSelect? User:IfcActorSelect? ResponsiblePerson:IfcPerson? IncorporationDate:IfcDate? DepreciatedValue:IfcCostValue?
    IfcAudioVisualAppliance IfcFlowTerminal PredefinedType:IfcAudioVisualApplianceTypeEnum?
    IfcAudioVisualApplianceType IfcFlowTerminalType PredefinedType:IfcAudioVisualApplianceTypeEnum
    IfcBeam IfcBuildingElement PredefinedType:IfcBeamTypeEnum?
    IfcBeamStandardCase IfcBeam
    IfcBeamType IfcBuildingElementType PredefinedType:IfcBeamTypeEnum
    IfcBoiler IfcEnergyConversionDevice PredefinedType:IfcBoilerTypeEnum?
    IfcBoilerType IfcEnergyConversionDeviceType PredefinedType:IfcBoilerTypeEnum
    IfcBuilding IfcSpatialStructureElement ElevationOfRefHeight:IfcLengthMeasure? ElevationOfTerrain:IfcLengthMeasure? BuildingAddress:IfcPostalAddress?
    -IfcBuildingElement IfcElement
    IfcBuildingElementPart IfcElementComponent PredefinedType:IfcBuildingElementPartTypeEnum?
    IfcBuildingElementPartType IfcElementComponentType PredefinedType:IfcBuildingElementPartTypeEnum
    IfcBuildingElementProxy IfcBuildingElement PredefinedType:IfcBuildingElementProxyTypeEnum?
    IfcBuildingElementProxyType IfcBuildingElementType PredefinedType:IfcBuildingElementProxyTypeEnum
    -IfcBuildingElementType IfcElementType
    IfcBuildingStorey IfcSpatialStructureElement Elevation:IfcLengthMeasure?
    IfcBuildingSystem IfcSystem PredefinedType:IfcBuildingSystemTypeEnum? LongName:IfcLabel?
    IfcBurner IfcEnergyConversionDevice PredefinedType:IfcBurnerTypeEnum?
    IfcBurnerType IfcEnergyConversionDeviceType PredefinedType:IfcBurnerTypeEnum
    IfcCableCarrierFitting IfcFlowFitting PredefinedType:IfcCableCarrierFittingTypeEnum?
    IfcCableCarrierFittingType IfcFlowFittingType PredefinedType:IfcCableCarrierFittingTypeEnum
    IfcCableCarrierSegment IfcFlowSegment PredefinedType:IfcCableCarrierSegmentTypeEnum?
    IfcCableCarrierSegmentType IfcFlowSegmentType PredefinedType:IfcCableCarrierSegmentTypeEnum
    IfcCableFitting IfcFlowFitting PredefinedType:IfcCableFittingTypeEnum?
    IfcCableFittingType IfcFlowFittingType PredefinedType:IfcCableFittingTypeEnum
    IfcCableSegment IfcFlowSegment PredefinedType:IfcCableSegmentTypeEnum?
    IfcCableSegmentType IfcFlowSegmentType PredefinedType:IfcCableSegmentTypeEnum
    IfcChiller IfcEnergyConversionDevice PredefinedType:IfcChillerTypeEnum?
    IfcChillerType IfcEnergyConversionDeviceType PredefinedType:IfcChillerTypeEnum
    IfcChimney IfcBuildingElement PredefinedType:IfcChimneyTypeEnum?
    IfcChimneyType IfcBuildingElementType PredefinedType:IfcChimneyTypeEnum
    IfcCivilElement IfcElement
    IfcCivilElementType IfcElementType
    IfcCoil IfcEnergyConversionDevice PredefinedType:IfcCoilTypeEnum?
    IfcCoilType IfcEnergyConversionDeviceType PredefinedType:IfcCoilTypeEnum
    IfcColumn IfcBuildingElement PredefinedType:IfcColumnTypeEnum?
    IfcColumnStandardCase IfcColumn
    IfcColumnType IfcBuildingElementType PredefinedType:IfcColumnTypeEnum
    IfcCommunicationsAppliance IfcFlowTerminal PredefinedType:IfcCommunicationsApplianceTypeEnum?
    IfcCommunicationsApplianceType IfcFlowTerminalType PredefinedType:IfcCommunicationsApplianceTypeEnum
    IfcCompressor IfcFlowMovingDevice PredefinedType:IfcCompressorTypeEnum?
    IfcCompressorType IfcFlowMovingDeviceType PredefinedType:IfcCompressorTypeEnum
    IfcCondenser IfcEnergyConversionDevice PredefinedType:IfcCondenserTypeEnum?
    IfcCondenserType IfcEnergyConversionDeviceType PredefinedType:IfcCondenserTypeEnum
    IfcConstructionEquipmentResource IfcConstructionResource PredefinedType:IfcConstructionEquipmentResourceTypeEnum?
    IfcConstructionEquipmentResourceType IfcConstructionResourceType PredefinedType:IfcConstructionEquipmentResourceTypeEnum
    IfcConstructionMaterialResource IfcConstructionResource PredefinedType:IfcConstructionMaterialResourceTypeEnum?
    IfcConstructionMaterialResourceType IfcConstructionResourceType PredefinedType:IfcConstructionMaterialResourceTypeEnum
    IfcConstructionProductResource IfcConstructionResource PredefinedType:IfcConstructionProductResourceTypeEnum?
    IfcConstructionProductResourceType IfcConstructionResourceType PredefinedType:IfcConstructionProductResourceTypeEnum
    -IfcConstructionResource IfcResource Usage:IfcResourceTime? BaseCosts:LIST[1,?]_OF_IfcAppliedValue? BaseQuantity:IfcPhysicalQuantity?
    -IfcConstructionResourceType IfcTypeResource BaseCosts:LIST[1,?]_OF_IfcAppliedValue? BaseQuantity:IfcPhysicalQuantity?
    -IfcContext IfcObjectDefinition ObjectType:IfcLabel? LongName:IfcLabel? Phase:IfcLabel? RepresentationContexts:SET[1,?]_OF_IfcRepresentationContext? UnitsInContext:IfcUnitAssignment?
    -IfcControl IfcObject Identification:IfcIdentifier?
    IfcController IfcDistributionControlElement PredefinedType:IfcControllerTypeEnum?
    IfcControllerType IfcDistributionControlElementType PredefinedType:IfcControllerTypeEnum
    IfcCooledBeam IfcEnergyConversionDevice PredefinedType:IfcCooledBeamTypeEnum?
    IfcCooledBeamType IfcEnergyConversionDeviceType PredefinedType:IfcCooledBeamTypeEnum
    IfcCoolingTower IfcEnergyConversionDevice PredefinedType:IfcCoolingTowerTypeEnum?
    IfcCoolingTowerType IfcEnergyConversionDeviceType PredefinedType:IfcCoolingTowerTypeEnum
    IfcCostItem IfcControl PredefinedType:IfcCostItemTypeEnum? CostValues:LIST[1,?]_OF_IfcCostValue? CostQuantities:LIST[1,?]_OF_IfcPhysicalQuantity?
    IfcCostSchedule IfcControl PredefinedType:IfcCostScheduleTypeEnum? Status:IfcLabel? SubmittedOn:IfcDateTime? UpdateDate:IfcDateTime?
    IfcCovering IfcBuildingElement PredefinedType:IfcCoveringTypeEnum?
    IfcCoveringType IfcBuildingElementType PredefinedType:IfcCoveringTypeEnum
    IfcCrewResource IfcConstructionResource PredefinedType:IfcCrewResourceTypeEnum?
    IfcCrewResourceType IfcConstructionResourceType PredefinedType:IfcCrewResourceTypeEnum
    IfcCurtainWall IfcBuildingElement PredefinedType:IfcCurtainWallTypeEnum?
    IfcCurtainWallType IfcBuildingElementType PredefinedType:IfcCurtainWallTypeEnum
    IfcDamper IfcFlowController PredefinedType:IfcDamperTypeEnum?
    IfcDamperType IfcFlowControllerType PredefinedType:IfcDamperTypeEnum
    IfcDiscreteAccessory IfcElementComponent PredefinedType:IfcDiscreteAccessoryTypeEnum?
    IfcDiscreteAccessoryType IfcElementComponentType PredefinedType:IfcDiscreteAccessoryTypeEnum
    IfcDistributionChamberElement IfcDistributionFlowElement PredefinedType:IfcDistributionChamberElementTypeEnum?
    IfcDistributionChamberElementType IfcDistributionFlowElementType PredefinedType:IfcDistributionChamberElementTypeEnum
    IfcDistributionCircuit IfcDistributionSystem
    IfcDistributionControlElement IfcDistributionElement
    -IfcDistributionControlElementType IfcDistributionElementType
    IfcDistributionElement IfcElement
    IfcDistributionElementType IfcElementType
    IfcDistributionFlowElement IfcDistributionElement
    -IfcDistributionFlowElementType IfcDistributionElementType
    IfcDistributionPort IfcPort FlowDirection:IfcFlowDirectionEnum? PredefinedType:IfcDistributionPortTypeEnum? SystemType:IfcDistributionSystemEnum?
    IfcDistributionSystem IfcSystem LongName:IfcLabel? PredefinedType:IfcDistributionSystemEnum?
    IfcDoor IfcBuildingElement OverallHeight:IfcPositiveLengthMeasure? OverallWidth:IfcPositiveLengthMeasure? PredefinedType:IfcDoorTypeEnum? OperationType:IfcDoorTypeOperationEnum? UserDefinedOperationType:IfcLabel?
    IfcDoorStandardCase IfcDoor
    IfcDoorStyle IfcTypeProduct OperationType:IfcDoorStyleOperationEnum ConstructionType:IfcDoorStyleConstructionEnum ParameterTakesPrecedence:IfcBoolean Sizeable:IfcBoolean
    IfcDoorType IfcBuildingElementType PredefinedType:IfcDoorTypeEnum OperationType:IfcDoorTypeOperationEnum ParameterTakesPrecedence:IfcBoolean? UserDefinedOperationType:IfcLabel?
    IfcDuctFitting IfcFlowFitting PredefinedType:IfcDuctFittingTypeEnum?
    IfcDuctFittingType IfcFlowFittingType PredefinedType:IfcDuctFittingTypeEnum
    IfcDuctSegment IfcFlowSegment PredefinedType:IfcDuctSegmentTypeEnum?
    IfcDuctSegmentType IfcFlowSegmentType PredefinedType:IfcDuctSegmentTypeEnum
    IfcDuctSilencer IfcFlowTreatmentDevice PredefinedType:IfcDuctSilencerTypeEnum?
    IfcDuctSilencerType IfcFlowTreatmentDeviceType PredefinedType:IfcDuctSilencerTypeEnum
    IfcElectricAppliance IfcFlowTerminal PredefinedType:IfcElectricApplianceTypeEnum?
    IfcElectricApplianceType IfcFlowTerminalType PredefinedType:IfcElectricApplianceTypeEnum
    IfcElectricDistributionBoard IfcFlowController PredefinedType:IfcElectricDistributionBoardTypeEnum?
    IfcElectricDistributionBoardType IfcFlowControllerType PredefinedType:IfcElectricDistributionBoardTypeEnum
    IfcElectricFlowStorageDevice IfcFlowStorageDevice PredefinedType:IfcElectricFlowStorageDeviceTypeEnum?
    IfcElectricFlowStorageDeviceType IfcFlowStorageDeviceType PredefinedType:IfcElectricFlowStorageDeviceTypeEnum
    IfcElectricGenerator IfcEnergyConversionDevice PredefinedType:IfcElectricGeneratorTypeEnum?
    IfcElectricGeneratorType IfcEnergyConversionDeviceType PredefinedType:IfcElectricGeneratorTypeEnum
    IfcElectricMotor IfcEnergyConversionDevice PredefinedType:IfcElectricMotorTypeEnum?
    IfcElectricMotorType IfcEnergyConversionDeviceType PredefinedType:IfcElectricMotorTypeEnum
    IfcElectricTimeControl IfcFlowController PredefinedType:IfcElectricTimeControlTypeEnum?
    IfcElectricTimeControlType IfcFlowControllerType PredefinedType:IfcElectricTimeControlTypeEnum
    -IfcElement IfcProduct Tag:IfcIdentifier?
    IfcElementAssembly IfcElement AssemblyPlace:IfcAssemblyPlaceEnum? PredefinedType:IfcElementAssemblyTypeEnum?
    IfcElementAssemblyType IfcElementType PredefinedType:IfcElementAssemblyTypeEnum
    -IfcElementComponent IfcElement
    -IfcElementComponentType IfcElementType
    -IfcElementType IfcTypeProduct ElementType:IfcLabel?
    IfcEnergyConversionDevice IfcDistributionFlowElement
    -IfcEnergyConversionDeviceType IfcDistributionFlowElementType
    IfcEngine IfcEnergyConversionDevice PredefinedType:IfcEngineTypeEnum?
    IfcEngineType IfcEnergyConversionDeviceType PredefinedType:IfcEngineTypeEnum
    IfcEvaporativeCooler IfcEnergyConversionDevice PredefinedType:IfcEvaporativeCoolerTypeEnum?
    IfcEvaporativeCoolerType IfcEnergyConversionDeviceType PredefinedType:IfcEvaporativeCoolerTypeEnum
    IfcEvaporator IfcEnergyConversionDevice PredefinedType:IfcEvaporatorTypeEnum?
    IfcEvaporatorType IfcEnergyConversionDeviceType PredefinedType:IfcEvaporatorTypeEnum
    IfcEvent IfcProcess PredefinedType:IfcEventTypeEnum? EventTriggerType:IfcEventTriggerTypeEnum? UserDefinedEventTriggerType:IfcLabel? EventOccurenceTime:IfcEventTime?
    IfcEventType IfcTypeProcess PredefinedType:IfcEventTypeEnum EventTriggerType:IfcEventTriggerTypeEnum UserDefinedEventTriggerType:IfcLabel?
    IfcExternalSpatialElement IfcExternalSpatialStructureElement PredefinedType:IfcExternalSpatialElementTypeEnum?
    -IfcExternalSpatialStructureElement IfcSpatialElement
    IfcFan IfcFlowMovingDevice PredefinedType:IfcFanTypeEnum?
    IfcFanType IfcFlowMovingDeviceType PredefinedType:IfcFanTypeEnum
    IfcFastener IfcElementComponent PredefinedType:IfcFastenerTypeEnum?
    IfcFastenerType IfcElementComponentType PredefinedType:IfcFastenerTypeEnum
    -IfcFeatureElement IfcElement
    -IfcFeatureElementAddition IfcFeatureElement
    -IfcFeatureElementSubtraction IfcFeatureElement
    IfcFilter IfcFlowTreatmentDevice PredefinedType:IfcFilterTypeEnum?
    IfcFilterType IfcFlowTreatmentDeviceType PredefinedType:IfcFilterTypeEnum
    IfcFireSuppressionTerminal IfcFlowTerminal PredefinedType:IfcFireSuppressionTerminalTypeEnum?
    IfcFireSuppressionTerminalType IfcFlowTerminalType PredefinedType:IfcFireSuppressionTerminalTypeEnum
    IfcFlowController IfcDistributionFlowElement
    -IfcFlowControllerType IfcDistributionFlowElementType
    IfcFlowFitting IfcDistributionFlowElement
    -IfcFlowFittingType IfcDistributionFlowElementType
    IfcFlowInstrument IfcDistributionControlElement PredefinedType:IfcFlowInstrumentTypeEnum?
    IfcFlowInstrumentType IfcDistributionControlElementType PredefinedType:IfcFlowInstrumentTypeEnum
    IfcFlowMeter IfcFlowController PredefinedType:IfcFlowMeterTypeEnum?
    IfcFlowMeterType IfcFlowControllerType PredefinedType:IfcFlowMeterTypeEnum
    IfcFlowMovingDevice IfcDistributionFlowElement
    -IfcFlowMovingDeviceType IfcDistributionFlowElementType
    IfcFlowSegment IfcDistributionFlowElement
    -IfcFlowSegmentType IfcDistributionFlowElementType
    IfcFlowStorageDevice IfcDistributionFlowElement
    -IfcFlowStorageDeviceType IfcDistributionFlowElementType
    IfcFlowTerminal IfcDistributionFlowElement
    -IfcFlowTerminalType IfcDistributionFlowElementType
    IfcFlowTreatmentDevice IfcDistributionFlowElement
    -IfcFlowTreatmentDeviceType IfcDistributionFlowElementType
    IfcFooting IfcBuildingElement PredefinedType:IfcFootingTypeEnum?
    IfcFootingType IfcBuildingElementType PredefinedType:IfcFootingTypeEnum
    IfcFurnishingElement IfcElement
    IfcFurnishingElementType IfcElementType
    IfcFurniture IfcFurnishingElement PredefinedType:IfcFurnitureTypeEnum?
    IfcFurnitureType IfcFurnishingElementType AssemblyPlace:IfcAssemblyPlaceEnum PredefinedType:IfcFurnitureTypeEnum?
    IfcGeographicElement IfcElement PredefinedType:IfcGeographicElementTypeEnum?
    IfcGeographicElementType IfcElementType PredefinedType:IfcGeographicElementTypeEnum
    IfcGrid IfcProduct UAxes:LIST[1,?]_OF_IfcGridAxis VAxes:LIST[1,?]_OF_IfcGridAxis WAxes:LIST[1,?]_OF_IfcGridAxis? PredefinedType:IfcGridTypeEnum?
    IfcGroup IfcObject
    IfcHeatExchanger IfcEnergyConversionDevice PredefinedType:IfcHeatExchangerTypeEnum?
    IfcHeatExchangerType IfcEnergyConversionDeviceType PredefinedType:IfcHeatExchangerTypeEnum
    IfcHumidifier IfcEnergyConversionDevice PredefinedType:IfcHumidifierTypeEnum?
    IfcHumidifierType IfcEnergyConversionDeviceType PredefinedType:IfcHumidifierTypeEnum
    IfcInterceptor IfcFlowTreatmentDevice PredefinedType:IfcInterceptorTypeEnum?
    IfcInterceptorType IfcFlowTreatmentDeviceType PredefinedType:IfcInterceptorTypeEnum
    IfcInventory IfcGroup PredefinedType:IfcInventoryTypeEnum? Jurisdiction:IfcActorSelect? ResponsiblePersons:SET[1,?]_OF_IfcPerson? LastUpdateDate:IfcDate? CurrentValue:IfcCostValue? OriginalValue:IfcCostValue?
    IfcJunctionBox IfcFlowFitting PredefinedType:IfcJunctionBoxTypeEnum?
    IfcJunctionBoxType IfcFlowFittingType PredefinedType:IfcJunctionBoxTypeEnum
    IfcLaborResource IfcConstructionResource PredefinedType:IfcLaborResourceTypeEnum?
    IfcLaborResourceType IfcConstructionResourceType PredefinedType:IfcLaborResourceTypeEnum
    IfcLamp IfcFlowTerminal PredefinedType:IfcLampTypeEnum?
    IfcLampType IfcFlowTerminalType PredefinedType:IfcLampTypeEnum
    IfcLightFixture IfcFlowTerminal PredefinedType:IfcLightFixtureTypeEnum?
    IfcLightFixtureType IfcFlowTerminalType PredefinedType:IfcLightFixtureTypeEnum
    IfcMechanicalFastener IfcElementComponent NominalDiameter:IfcPositiveLengthMeasure? NominalLength:IfcPositiveLengthMeasure? PredefinedType:IfcMechanicalFastenerTypeEnum?
    IfcMechanicalFastenerType IfcElementComponentType PredefinedType:IfcMechanicalFastenerTypeEnum NominalDiameter:IfcPositiveLengthMeasure? NominalLength:IfcPositiveLengthMeasure?
    IfcMedicalDevice IfcFlowTerminal PredefinedType:IfcMedicalDeviceTypeEnum?
    IfcMedicalDeviceType IfcFlowTerminalType PredefinedType:IfcMedicalDeviceTypeEnum
    IfcMember IfcBuildingElement PredefinedType:IfcMemberTypeEnum?
    IfcMemberStandardCase IfcMember
    IfcMemberType IfcBuildingElementType PredefinedType:IfcMemberTypeEnum
    IfcMotorConnection IfcEnergyConversionDevice PredefinedType:IfcMotorConnectionTypeEnum?
    IfcMotorConnectionType IfcEnergyConversionDeviceType PredefinedType:IfcMotorConnectionTypeEnum
    -IfcObject IfcObjectDefinition ObjectType:IfcLabel?
    -IfcObjectDefinition - GlobalId:IfcGloballyUniqueId OwnerHistory:IfcOwnerHistory? Name:IfcLabel? Description:IfcText?
    IfcOccupant IfcActor PredefinedType:IfcOccupantTypeEnum?
    IfcOpeningElement IfcFeatureElementSubtraction PredefinedType:IfcOpeningElementTypeEnum?
    IfcOpeningStandardCase IfcOpeningElement
    IfcOutlet IfcFlowTerminal PredefinedType:IfcOutletTypeEnum?
    IfcOutletType IfcFlowTerminalType PredefinedType:IfcOutletTypeEnum
    IfcPerformanceHistory IfcControl LifeCyclePhase:IfcLabel PredefinedType:IfcPerformanceHistoryTypeEnum?
    IfcPermit IfcControl PredefinedType:IfcPermitTypeEnum? Status:IfcLabel? LongDescription:IfcText?
    IfcPile IfcBuildingElement PredefinedType:IfcPileTypeEnum? ConstructionType:IfcPileConstructionEnum?
    IfcPileType IfcBuildingElementType PredefinedType:IfcPileTypeEnum
    IfcPipeFitting IfcFlowFitting PredefinedType:IfcPipeFittingTypeEnum?
    IfcPipeFittingType IfcFlowFittingType PredefinedType:IfcPipeFittingTypeEnum
    IfcPipeSegment IfcFlowSegment PredefinedType:IfcPipeSegmentTypeEnum?
    IfcPipeSegmentType IfcFlowSegmentType PredefinedType:IfcPipeSegmentTypeEnum
    IfcPlate IfcBuildingElement PredefinedType:IfcPlateTypeEnum?
    IfcPlateStandardCase IfcPlate
    IfcPlateType IfcBuildingElementType PredefinedType:IfcPlateTypeEnum
    -IfcPort IfcProduct
    IfcProcedure IfcProcess PredefinedType:IfcProcedureTypeEnum?
    IfcProcedureType IfcTypeProcess PredefinedType:IfcProcedureTypeEnum
    -IfcProcess IfcObject Identification:IfcIdentifier? LongDescription:IfcText?
    -IfcProduct IfcObject ObjectPlacement:IfcObjectPlacement? Representation:IfcProductRepresentation?
    IfcProject IfcContext
    IfcProjectLibrary IfcContext
    IfcProjectOrder IfcControl PredefinedType:IfcProjectOrderTypeEnum? Status:IfcLabel? LongDescription:IfcText?
    IfcProjectionElement IfcFeatureElementAddition PredefinedType:IfcProjectionElementTypeEnum?
    IfcProtectiveDevice IfcFlowController PredefinedType:IfcProtectiveDeviceTypeEnum?
    IfcProtectiveDeviceTrippingUnit IfcDistributionControlElement PredefinedType:IfcProtectiveDeviceTrippingUnitTypeEnum?
    IfcProtectiveDeviceTrippingUnitType IfcDistributionControlElementType PredefinedType:IfcProtectiveDeviceTrippingUnitTypeEnum
    IfcProtectiveDeviceType IfcFlowControllerType PredefinedType:IfcProtectiveDeviceTypeEnum
    IfcProxy IfcProduct ProxyType:IfcObjectTypeEnum Tag:IfcLabel?
    IfcPump IfcFlowMovingDevice PredefinedType:IfcPumpTypeEnum?
    IfcPumpType IfcFlowMovingDeviceType PredefinedType:IfcPumpTypeEnum
    IfcRailing IfcBuildingElement PredefinedType:IfcRailingTypeEnum?
    IfcRailingType IfcBuildingElementType PredefinedType:IfcRailingTypeEnum
    IfcRamp IfcBuildingElement PredefinedType:IfcRampTypeEnum?
    IfcRampFlight IfcBuildingElement PredefinedType:IfcRampFlightTypeEnum?
    IfcRampFlightType IfcBuildingElementType PredefinedType:IfcRampFlightTypeEnum
    IfcRampType IfcBuildingElementType PredefinedType:IfcRampTypeEnum
    IfcReinforcingBar IfcReinforcingElement NominalDiameter:IfcPositiveLengthMeasure? CrossSectionArea:IfcAreaMeasure? BarLength:IfcPositiveLengthMeasure? PredefinedType:IfcReinforcingBarTypeEnum? BarSurface:IfcReinforcingBarSurfaceEnum?
    IfcReinforcingBarType IfcReinforcingElementType PredefinedType:IfcReinforcingBarTypeEnum NominalDiameter:IfcPositiveLengthMeasure? CrossSectionArea:IfcAreaMeasure? BarLength:IfcPositiveLengthMeasure? BarSurface:IfcReinforcingBarSurfaceEnum? BendingShapeCode:IfcLabel? BendingParameters:LIST[1,?]_OF_IfcBendingParameterSelect?
    -IfcReinforcingElement IfcElementComponent SteelGrade:IfcLabel?
    -IfcReinforcingElementType IfcElementComponentType
    IfcReinforcingMesh IfcReinforcingElement MeshLength:IfcPositiveLengthMeasure? MeshWidth:IfcPositiveLengthMeasure? LongitudinalBarNominalDiameter:IfcPositiveLengthMeasure? TransverseBarNominalDiameter:IfcPositiveLengthMeasure? LongitudinalBarCrossSectionArea:IfcAreaMeasure? TransverseBarCrossSectionArea:IfcAreaMeasure? LongitudinalBarSpacing:IfcPositiveLengthMeasure? TransverseBarSpacing:IfcPositiveLengthMeasure? PredefinedType:IfcReinforcingMeshTypeEnum?
    IfcReinforcingMeshType IfcReinforcingElementType PredefinedType:IfcReinforcingMeshTypeEnum MeshLength:IfcPositiveLengthMeasure? MeshWidth:IfcPositiveLengthMeasure? LongitudinalBarNominalDiameter:IfcPositiveLengthMeasure? TransverseBarNominalDiameter:IfcPositiveLengthMeasure? LongitudinalBarCrossSectionArea:IfcAreaMeasure? TransverseBarCrossSectionArea:IfcAreaMeasure? LongitudinalBarSpacing:IfcPositiveLengthMeasure? TransverseBarSpacing:IfcPositiveLengthMeasure? BendingShapeCode:IfcLabel? BendingParameters:LIST[1,?]_OF_IfcBendingParameterSelect?
    -IfcResource IfcObject Identification:IfcIdentifier? LongDescription:IfcText?
    IfcRoof IfcBuildingElement PredefinedType:IfcRoofTypeEnum?
    IfcRoofType IfcBuildingElementType PredefinedType:IfcRoofTypeEnum
    IfcSanitaryTerminal IfcFlowTerminal PredefinedType:IfcSanitaryTerminalTypeEnum?
    IfcSanitaryTerminalType IfcFlowTerminalType PredefinedType:IfcSanitaryTerminalTypeEnum
    IfcSensor IfcDistributionControlElement PredefinedType:IfcSensorTypeEnum?
    IfcSensorType IfcDistributionControlElementType PredefinedType:IfcSensorTypeEnum
    IfcShadingDevice IfcBuildingElement PredefinedType:IfcShadingDeviceTypeEnum?
    IfcShadingDeviceType IfcBuildingElementType PredefinedType:IfcShadingDeviceTypeEnum
    IfcSite IfcSpatialStructureElement RefLatitude:IfcCompoundPlaneAngleMeasure? RefLongitude:IfcCompoundPlaneAngleMeasure? RefElevation:IfcLengthMeasure? LandTitleNumber:IfcLabel? SiteAddress:IfcPostalAddress?
    IfcSlab IfcBuildingElement PredefinedType:IfcSlabTypeEnum?
    IfcSlabElementedCase IfcSlab
    IfcSlabStandardCase IfcSlab
    IfcSlabType IfcBuildingElementType PredefinedType:IfcSlabTypeEnum
    IfcSolarDevice IfcEnergyConversionDevice PredefinedType:IfcSolarDeviceTypeEnum?
    IfcSolarDeviceType IfcEnergyConversionDeviceType PredefinedType:IfcSolarDeviceTypeEnum
    IfcSpace IfcSpatialStructureElement PredefinedType:IfcSpaceTypeEnum? ElevationWithFlooring:IfcLengthMeasure?
    IfcSpaceHeater IfcFlowTerminal PredefinedType:IfcSpaceHeaterTypeEnum?
    IfcSpaceHeaterType IfcFlowTerminalType PredefinedType:IfcSpaceHeaterTypeEnum
    IfcSpaceType IfcSpatialStructureElementType PredefinedType:IfcSpaceTypeEnum LongName:IfcLabel?
    -IfcSpatialElement IfcProduct LongName:IfcLabel?
    -IfcSpatialElementType IfcTypeProduct ElementType:IfcLabel?
    -IfcSpatialStructureElement IfcSpatialElement CompositionType:IfcElementCompositionEnum?
    -IfcSpatialStructureElementType IfcSpatialElementType
    IfcSpatialZone IfcSpatialElement PredefinedType:IfcSpatialZoneTypeEnum?
    IfcSpatialZoneType IfcSpatialElementType PredefinedType:IfcSpatialZoneTypeEnum LongName:IfcLabel?
    IfcStackTerminal IfcFlowTerminal PredefinedType:IfcStackTerminalTypeEnum?
    IfcStackTerminalType IfcFlowTerminalType PredefinedType:IfcStackTerminalTypeEnum
    IfcStair IfcBuildingElement PredefinedType:IfcStairTypeEnum?
    IfcStairFlight IfcBuildingElement NumberOfRisers:IfcInteger? NumberOfTreads:IfcInteger? RiserHeight:IfcPositiveLengthMeasure? TreadLength:IfcPositiveLengthMeasure? PredefinedType:IfcStairFlightTypeEnum?
    IfcStairFlightType IfcBuildingElementType PredefinedType:IfcStairFlightTypeEnum
    IfcStairType IfcBuildingElementType PredefinedType:IfcStairTypeEnum
    -IfcStructuralAction IfcStructuralActivity DestabilizingLoad:IfcBoolean?
    -IfcStructuralActivity IfcProduct AppliedLoad:IfcStructuralLoad GlobalOrLocal:IfcGlobalOrLocalEnum
    IfcStructuralAnalysisModel IfcSystem PredefinedType:IfcAnalysisModelTypeEnum OrientationOf2DPlane:IfcAxis2Placement3D? LoadedBy:SET[1,?]_OF_IfcStructuralLoadGroup? HasResults:SET[1,?]_OF_IfcStructuralResultGroup? SharedPlacement:IfcObjectPlacement?
    -IfcStructuralConnection IfcStructuralItem AppliedCondition:IfcBoundaryCondition?
    IfcStructuralCurveAction IfcStructuralAction ProjectedOrTrue:IfcProjectedOrTrueLengthEnum? PredefinedType:IfcStructuralCurveActivityTypeEnum
    IfcStructuralCurveConnection IfcStructuralConnection Axis:IfcDirection
    IfcStructuralCurveMember IfcStructuralMember PredefinedType:IfcStructuralCurveMemberTypeEnum Axis:IfcDirection
    IfcStructuralCurveMemberVarying IfcStructuralCurveMember
    IfcStructuralCurveReaction IfcStructuralReaction PredefinedType:IfcStructuralCurveActivityTypeEnum
    -IfcStructuralItem IfcProduct
    IfcStructuralLinearAction IfcStructuralCurveAction
    IfcStructuralLoadCase IfcStructuralLoadGroup SelfWeightCoefficients:LIST[3,3]_OF_IfcRatioMeasure?
    IfcStructuralLoadGroup IfcGroup PredefinedType:IfcLoadGroupTypeEnum ActionType:IfcActionTypeEnum ActionSource:IfcActionSourceTypeEnum Coefficient:IfcRatioMeasure? Purpose:IfcLabel?
    -IfcStructuralMember IfcStructuralItem
    IfcStructuralPlanarAction IfcStructuralSurfaceAction
    IfcStructuralPointAction IfcStructuralAction
    IfcStructuralPointConnection IfcStructuralConnection ConditionCoordinateSystem:IfcAxis2Placement3D?
    IfcStructuralPointReaction IfcStructuralReaction
    -IfcStructuralReaction IfcStructuralActivity
    IfcStructuralResultGroup IfcGroup TheoryType:IfcAnalysisTheoryTypeEnum ResultForLoadGroup:IfcStructuralLoadGroup? IsLinear:IfcBoolean
    IfcStructuralSurfaceAction IfcStructuralAction ProjectedOrTrue:IfcProjectedOrTrueLengthEnum? PredefinedType:IfcStructuralSurfaceActivityTypeEnum
    IfcStructuralSurfaceConnection IfcStructuralConnection
    IfcStructuralSurfaceMember IfcStructuralMember PredefinedType:IfcStructuralSurfaceMemberTypeEnum Thickness:IfcPositiveLengthMeasure?
    IfcStructuralSurfaceMemberVarying IfcStructuralSurfaceMember
    IfcStructuralSurfaceReaction IfcStructuralReaction PredefinedType:IfcStructuralSurfaceActivityTypeEnum
    IfcSubContractResource IfcConstructionResource PredefinedType:IfcSubContractResourceTypeEnum?
    IfcSubContractResourceType IfcConstructionResourceType PredefinedType:IfcSubContractResourceTypeEnum
    IfcSurfaceFeature IfcFeatureElement PredefinedType:IfcSurfaceFeatureTypeEnum?
    IfcSwitchingDevice IfcFlowController PredefinedType:IfcSwitchingDeviceTypeEnum?
    IfcSwitchingDeviceType IfcFlowControllerType PredefinedType:IfcSwitchingDeviceTypeEnum
    IfcSystem IfcGroup
    IfcSystemFurnitureElement IfcFurnishingElement PredefinedType:IfcSystemFurnitureElementTypeEnum?
    IfcSystemFurnitureElementType IfcFurnishingElementType PredefinedType:IfcSystemFurnitureElementTypeEnum?
    IfcTank IfcFlowStorageDevice PredefinedType:IfcTankTypeEnum?
    IfcTankType IfcFlowStorageDeviceType PredefinedType:IfcTankTypeEnum
    IfcTask IfcProcess Status:IfcLabel? WorkMethod:IfcLabel? IsMilestone:IfcBoolean Priority:IfcInteger? TaskTime:IfcTaskTime? PredefinedType:IfcTaskTypeEnum?
    IfcTaskType IfcTypeProcess PredefinedType:IfcTaskTypeEnum WorkMethod:IfcLabel?
    IfcTendon IfcReinforcingElement PredefinedType:IfcTendonTypeEnum? NominalDiameter:IfcPositiveLengthMeasure? CrossSectionArea:IfcAreaMeasure? TensionForce:IfcForceMeasure? PreStress:IfcPressureMeasure? FrictionCoefficient:IfcNormalisedRatioMeasure? AnchorageSlip:IfcPositiveLengthMeasure? MinCurvatureRadius:IfcPositiveLengthMeasure?
    IfcTendonAnchor IfcReinforcingElement PredefinedType:IfcTendonAnchorTypeEnum?
    IfcTendonAnchorType IfcReinforcingElementType PredefinedType:IfcTendonAnchorTypeEnum
    IfcTendonType IfcReinforcingElementType PredefinedType:IfcTendonTypeEnum NominalDiameter:IfcPositiveLengthMeasure? CrossSectionArea:IfcAreaMeasure? SheathDiameter:IfcPositiveLengthMeasure?
    IfcTransformer IfcEnergyConversionDevice PredefinedType:IfcTransformerTypeEnum?
    IfcTransformerType IfcEnergyConversionDeviceType PredefinedType:IfcTransformerTypeEnum
    IfcTransportElement IfcElement PredefinedType:IfcTransportElementTypeEnum?
    IfcTransportElementType IfcElementType PredefinedType:IfcTransportElementTypeEnum
    IfcTubeBundle IfcEnergyConversionDevice PredefinedType:IfcTubeBundleTypeEnum?
    IfcTubeBundleType IfcEnergyConversionDeviceType PredefinedType:IfcTubeBundleTypeEnum
    IfcTypeObject IfcObjectDefinition ApplicableOccurrence:IfcIdentifier? HasPropertySets:SET[1,?]_OF_IfcPropertySetDefinition?
    -IfcTypeProcess IfcTypeObject Identification:IfcIdentifier? LongDescription:IfcText? ProcessType:IfcLabel?
    IfcTypeProduct IfcTypeObject RepresentationMaps:LIST[1,?]_OF_IfcRepresentationMap? Tag:IfcLabel?
    -IfcTypeResource IfcTypeObject Identification:IfcIdentifier? LongDescription:IfcText? ResourceType:IfcLabel?
    IfcUnitaryControlElement IfcDistributionControlElement PredefinedType:IfcUnitaryControlElementTypeEnum?
    IfcUnitaryControlElementType IfcDistributionControlElementType PredefinedType:IfcUnitaryControlElementTypeEnum
    IfcUnitaryEquipment IfcEnergyConversionDevice PredefinedType:IfcUnitaryEquipmentTypeEnum?
    IfcUnitaryEquipmentType IfcEnergyConversionDeviceType PredefinedType:IfcUnitaryEquipmentTypeEnum
    IfcValve IfcFlowController PredefinedType:IfcValveTypeEnum?
    IfcValveType IfcFlowControllerType PredefinedType:IfcValveTypeEnum
    IfcVibrationIsolator IfcElementComponent PredefinedType:IfcVibrationIsolatorTypeEnum?
    IfcVibrationIsolatorType IfcElementComponentType PredefinedType:IfcVibrationIsolatorTypeEnum
    IfcVirtualElement IfcElement
    IfcVoidingFeature IfcFeatureElementSubtraction PredefinedType:IfcVoidingFeatureTypeEnum?
    IfcWall IfcBuildingElement PredefinedType:IfcWallTypeEnum?
    IfcWallElementedCase IfcWall
    IfcWallStandardCase IfcWall
    IfcWallType IfcBuildingElementType PredefinedType:IfcWallTypeEnum
    IfcWasteTerminal IfcFlowTerminal PredefinedType:IfcWasteTerminalTypeEnum?
    IfcWasteTerminalType IfcFlowTerminalType PredefinedType:IfcWasteTerminalTypeEnum
    IfcWindow IfcBuildingElement OverallHeight:IfcPositiveLengthMeasure? OverallWidth:IfcPositiveLengthMeasure? PredefinedType:IfcWindowTypeEnum? PartitioningType:IfcWindowTypePartitioningEnum? UserDefinedPartitioningType:IfcLabel?
    IfcWindowStandardCase IfcWindow
    IfcWindowStyle IfcTypeProduct ConstructionType:IfcWindowStyleConstructionEnum OperationType:IfcWindowStyleOperationEnum ParameterTakesPrecedence:IfcBoolean Sizeable:IfcBoolean
    IfcWindowType IfcBuildingElementType PredefinedType:IfcWindowTypeEnum PartitioningType:IfcWindowTypePartitioningEnum ParameterTakesPrecedence:IfcBoolean? UserDefinedPartitioningType:IfcLabel?
    IfcWorkCalendar IfcControl WorkingTimes:SET[1,?]_OF_IfcWorkTime? ExceptionTimes:SET[1,?]_OF_IfcWorkTime? PredefinedType:IfcWorkCalendarTypeEnum?
    -IfcWorkControl IfcControl CreationDate:IfcDateTime Creators:SET[1,?]_OF_IfcPerson? Purpose:IfcLabel? Duration:IfcDuration? TotalFloat:IfcDuration? StartTime:IfcDateTime FinishTime:IfcDateTime?
    IfcWorkPlan IfcWorkControl PredefinedType:IfcWorkPlanTypeEnum?
    IfcWorkSchedule IfcWorkControl PredefinedType:IfcWorkScheduleTypeEnum?
    IfcZone IfcSystem LongName:IfcLabel?
    """#
