/// IFC4 property and quantity sets: a line `=`set, template, applicable classes; then a line a property.
///
/// Made by `make-tables`; not to be edited.
let propertySetTable = #"""
    =Pset_ActionRequest	PSET_TYPEDRIVENOVERRIDE	IfcActionRequest
    RequestComments	P_SINGLEVALUE	IfcText
    RequestSourceLabel	P_SINGLEVALUE	IfcLabel
    RequestSourceName	P_REFERENCEVALUE	IfcPerson
    =Pset_ActorCommon	PSET_TYPEDRIVENOVERRIDE	IfcActor
    Category	P_SINGLEVALUE	IfcLabel
    NumberOfActors	P_SINGLEVALUE	IfcCountMeasure
    SkillLevel	P_SINGLEVALUE	IfcLabel
    =Pset_ActuatorPHistory	PSET_PERFORMANCEDRIVEN	IfcActuator
    Position	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    Quality	P_REFERENCEVALUE	IfcTimeSeries/IfcLogical
    Status	P_REFERENCEVALUE	IfcTimeSeries/IfcLabel
    =Pset_ActuatorTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcActuator
    Application	P_ENUMERATEDVALUE	IfcLabel	ENTRYEXITDEVICE|FIRESMOKEDAMPERACTUATOR|DAMPERACTUATOR|VALVEPOSITIONER|LAMPACTUATOR|SUNBLINDACTUATOR|OTHER|NOTKNOWN|UNSET
    FailPosition	P_ENUMERATEDVALUE	IfcLabel	FAILOPEN|FAILCLOSED|OTHER|NOTKNOWN|UNSET
    ManualOverride	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_ActuatorTypeElectricActuator	PSET_TYPEDRIVENOVERRIDE	IfcActuator/ELECTRICACTUATOR
    ActuatorInputPower	P_SINGLEVALUE	IfcPowerMeasure
    ElectricActuatorType	P_ENUMERATEDVALUE	IfcLabel	MOTORDRIVE|MAGNETIC|OTHER|NOTKNOWN|UNSET
    =Pset_ActuatorTypeHydraulicActuator	PSET_TYPEDRIVENOVERRIDE	IfcActuator/HYDRAULICACTUATOR
    InputFlowrate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    InputPressure	P_SINGLEVALUE	IfcPressureMeasure
    =Pset_ActuatorTypeLinearActuation	PSET_TYPEDRIVENOVERRIDE	IfcActuator
    Force	P_SINGLEVALUE	IfcForceMeasure
    Stroke	P_SINGLEVALUE	IfcLengthMeasure
    =Pset_ActuatorTypePneumaticActuator	PSET_TYPEDRIVENOVERRIDE	IfcActuator/PNEUMATICACTUATOR
    InputFlowrate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    InputPressure	P_SINGLEVALUE	IfcPressureMeasure
    =Pset_ActuatorTypeRotationalActuation	PSET_TYPEDRIVENOVERRIDE	IfcActuator
    RangeAngle	P_SINGLEVALUE	IfcPlaneAngleMeasure
    Torque	P_SINGLEVALUE	IfcTorqueMeasure
    =Pset_AirSideSystemInformation	PSET_TYPEDRIVENOVERRIDE	IfcSpace,IfcZone,IfcSpatialZone
    AirSideSystemDistributionType	P_ENUMERATEDVALUE	IfcLabel	SINGLEDUCT|DUALDUCT|MULTIZONE|OTHER|NOTKNOWN|UNSET
    AirSideSystemType	P_ENUMERATEDVALUE	IfcLabel	CONSTANTVOLUME|CONSTANTVOLUMESINGLEZONE|CONSTANTVOLUMEMULTIPLEZONEREHEAT|CONSTANTVOLUMEBYPASS|VARIABLEAIRVOLUME|VARIABLEAIRVOLUMEREHEAT|VARIABLEAIRVOLUMEINDUCTION|VARIABLEAIRVOLUMEFANPOWERED|VARIABLEAIRVOLUMEDUALCONDUIT|VARIABLEAIRVOLUMEVARIABLEDIFFUSERS|VARIABLEAIRVOLUMEVARIABLETEMPERATURE|OTHER|NOTKNOWN|UNSET
    AirflowSensible	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    ApplianceDiversity	P_SINGLEVALUE	IfcPositiveRatioMeasure
    CoolingTemperatureDelta	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    Description	P_SINGLEVALUE	IfcLabel
    EnergyGainSensible	P_SINGLEVALUE	IfcPowerMeasure
    EnergyGainTotal	P_SINGLEVALUE	IfcPowerMeasure
    EnergyLoss	P_SINGLEVALUE	IfcPowerMeasure
    FanPower	P_SINGLEVALUE	IfcPowerMeasure
    HeatingTemperatureDelta	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    InfiltrationDiversitySummer	P_SINGLEVALUE	IfcPositiveRatioMeasure
    InfiltrationDiversityWinter	P_SINGLEVALUE	IfcPositiveRatioMeasure
    LightingDiversity	P_SINGLEVALUE	IfcPositiveRatioMeasure
    LoadSafetyFactor	P_SINGLEVALUE	IfcPositiveRatioMeasure
    Name	P_SINGLEVALUE	IfcLabel
    TotalAirflow	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    Ventilation	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    =Pset_AirTerminalBoxPHistory	PSET_PERFORMANCEDRIVEN	IfcAirTerminalBox
    AirflowCurve	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    AtmosphericPressure	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    DamperPosition	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    Sound	P_REFERENCEVALUE	IfcTimeSeries/IfcSoundPressureMeasure
    =Pset_AirTerminalBoxTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcAirTerminalBox
    AirPressureRange	P_BOUNDEDVALUE	IfcPressureMeasure
    AirflowRateRange	P_BOUNDEDVALUE	IfcVolumetricFlowRateMeasure
    ArrangementType	P_ENUMERATEDVALUE	IfcLabel	SINGLEDUCT|DUALDUCT|OTHER|NOTKNOWN|UNSET
    HasFan	P_SINGLEVALUE	IfcBoolean
    HasReturnAir	P_SINGLEVALUE	IfcBoolean
    HasSoundAttenuator	P_SINGLEVALUE	IfcBoolean
    HousingThickness	P_SINGLEVALUE	IfcLengthMeasure
    NominalAirFlowRate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    NominalDamperDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalInletAirPressure	P_SINGLEVALUE	IfcPressureMeasure
    OperationTemperatureRange	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    ReheatType	P_ENUMERATEDVALUE	IfcLabel	ELECTRICALREHEAT|WATERCOILREHEAT|STEAMCOILREHEAT|GASREHEAT|NONE|OTHER|NOTKNOWN|UNSET
    ReturnAirFractionRange	P_BOUNDEDVALUE	IfcPositiveRatioMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_AirTerminalOccurrence	PSET_OCCURRENCEDRIVEN	IfcAirTerminal
    AirFlowRate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    AirflowType	P_ENUMERATEDVALUE	PEnum_AirTerminalAirflowType	SUPPLYAIR|RETURNAIR|EXHAUSTAIR|OTHER|NOTKNOWN|UNSET
    Location	P_ENUMERATEDVALUE	IfcLabel	SIDEWALLHIGH|SIDEWALLLOW|CEILINGPERIMETER|CEILINGINTERIOR|FLOOR|SILL|OTHER|NOTKNOWN|UNSET
    =Pset_AirTerminalPHistory	PSET_PERFORMANCEDRIVEN	IfcAirTerminal
    AirFlowRate	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    CenterlineAirVelocity	P_TABLEVALUE	IfcLinearVelocityMeasure/IfcLengthMeasure
    InductionRatio	P_TABLEVALUE	IfcReal/IfcLengthMeasure
    NeckAirVelocity	P_REFERENCEVALUE	IfcTimeSeries/IfcLinearVelocityMeasure
    PressureDrop	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    SupplyAirTemperatureCooling	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    SupplyAirTemperatureHeating	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    =Pset_AirTerminalTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcAirTerminal
    AirDiffusionPerformanceIndex	P_SINGLEVALUE	IfcReal
    AirFlowrateRange	P_BOUNDEDVALUE	IfcVolumetricFlowRateMeasure
    AirFlowrateVersusFlowControlElement	P_TABLEVALUE	IfcVolumetricFlowRateMeasure/IfcPositiveRatioMeasure
    CoreSetHorizontal	P_SINGLEVALUE	IfcPlaneAngleMeasure
    CoreSetVertical	P_SINGLEVALUE	IfcPlaneAngleMeasure
    CoreType	P_ENUMERATEDVALUE	IfcLabel	SHUTTERBLADE|CURVEDBLADE|REMOVABLE|REVERSIBLE|NONE|OTHER|NOTKNOWN|UNSET
    DischargeDirection	P_ENUMERATEDVALUE	IfcLabel	PARALLEL|PERPENDICULAR|ADJUSTABLE|OTHER|NOTKNOWN|UNSET
    EffectiveArea	P_SINGLEVALUE	IfcAreaMeasure
    FaceType	P_ENUMERATEDVALUE	IfcLabel	FOURWAYPATTERN|SINGLEDEFLECTION|DOUBLEDEFLECTION|SIGHTPROOF|EGGCRATE|PERFORATED|LOUVERED|OTHER|NOTKNOWN|UNSET
    FinishColor	P_SINGLEVALUE	IfcLabel
    FinishType	P_ENUMERATEDVALUE	IfcLabel	ANNODIZED|PAINTED|NONE|OTHER|NOTKNOWN|UNSET
    FlowControlType	P_ENUMERATEDVALUE	IfcLabel	DAMPER|BELLOWS|NONE|OTHER|NOTKNOWN|UNSET
    FlowPattern	P_ENUMERATEDVALUE	IfcLabel	LINEARSINGLE|LINEARDOUBLE|LINEARFOURWAY|RADIAL|SWIRL|DISPLACMENT|COMPACTJET|OTHER|NOTKNOWN|UNSET
    HasIntegralControl	P_SINGLEVALUE	IfcBoolean
    HasSoundAttenuator	P_SINGLEVALUE	IfcBoolean
    HasThermalInsulation	P_SINGLEVALUE	IfcBoolean
    MountingType	P_ENUMERATEDVALUE	IfcLabel	SURFACE|FLATFLUSH|LAYIN|OTHER|NOTKNOWN|UNSET
    NeckArea	P_SINGLEVALUE	IfcAreaMeasure
    NumberOfSlots	P_SINGLEVALUE	IfcInteger
    Reference	P_SINGLEVALUE	IfcIdentifier
    Shape	P_ENUMERATEDVALUE	IfcLabel	ROUND|RECTANGULAR|SQUARE|SLOT|OTHER|NOTKNOWN|UNSET
    SlotLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    SlotWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    TemperatureRange	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    ThrowLength	P_SINGLEVALUE	IfcLengthMeasure
    =Pset_AirToAirHeatRecoveryPHistory	PSET_PERFORMANCEDRIVEN	IfcAirToAirHeatRecovery
    AirPressureDropCurves	P_REFERENCEVALUE	IfcTimeSeries
    DefrostTemperatureEffectiveness	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    HumidityEffectiveness	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    LatentHeatTransferRate	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    SensibleEffectiveness	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    SensibleEffectivenessTable	P_REFERENCEVALUE	IfcTimeSeries
    SensibleHeatTransferRate	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    TemperatureEffectiveness	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    TotalEffectiveness	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    TotalEffectivenessTable	P_REFERENCEVALUE	IfcTimeSeries
    TotalHeatTransferRate	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    =Pset_AirToAirHeatRecoveryTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcAirToAirHeatRecovery
    HasDefrost	P_SINGLEVALUE	IfcBoolean
    HeatTransferType	P_ENUMERATEDVALUE	IfcLabel	SENSIBLE|LATENT|OTHER|NOTKNOWN|UNSET
    OperationalTemperatureRange	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    PrimaryAirflowRateRange	P_BOUNDEDVALUE	IfcVolumetricFlowRateMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    SecondaryAirflowRateRange	P_BOUNDEDVALUE	IfcPressureMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_AlarmPHistory	PSET_PERFORMANCEDRIVEN	IfcAlarm
    Acknowledge	P_REFERENCEVALUE	IfcTimeSeries/IfcLogical
    Condition	P_REFERENCEVALUE	IfcTimeSeries/IfcIdentifier
    Enabled	P_REFERENCEVALUE	IfcTimeSeries/IfcBoolean
    Severity	P_REFERENCEVALUE	IfcTimeSeries/IfcInteger
    User	P_REFERENCEVALUE	IfcTimeSeries/IfcIdentifier
    =Pset_AlarmTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcAlarm
    Condition	P_TABLEVALUE	IfcIdentifier/IfcLabel
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_AnnotationContourLine	PSET_TYPEDRIVENOVERRIDE	IfcAnnotation/ContourLine
    ContourValue	P_SINGLEVALUE	IfcLengthMeasure
    =Pset_AnnotationLineOfSight	PSET_TYPEDRIVENOVERRIDE	IfcAnnotation/LineOfSight
    RoadVisibleDistanceLeft	P_SINGLEVALUE	IfcPositiveLengthMeasure
    RoadVisibleDistanceRight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    SetbackDistance	P_SINGLEVALUE	IfcPositiveLengthMeasure
    VisibleAngleLeft	P_SINGLEVALUE	IfcPositivePlaneAngleMeasure
    VisibleAngleRight	P_SINGLEVALUE	IfcPositivePlaneAngleMeasure
    =Pset_AnnotationSurveyArea	PSET_TYPEDRIVENOVERRIDE	IfcAnnotation/SurveyArea
    AccuracyQualityExpected	P_SINGLEVALUE	IfcRatioMeasure
    AccuracyQualityObtained	P_SINGLEVALUE	IfcRatioMeasure
    AcquisitionMethod	P_ENUMERATEDVALUE	IfcLabel	GPS|LASERSCAN_AIRBORNE|LASERSCAN_GROUND|SONAR|THEODOLITE|USERDEFINED|NOTKNOWN|UNSET
    =Pset_Asset	PSET_TYPEDRIVENOVERRIDE	IfcAsset
    AssetAccountingType	P_ENUMERATEDVALUE	IfcLabel	FIXED|NONFIXED|OTHER|NOTKNOWN|UNSET
    AssetInsuranceType	P_ENUMERATEDVALUE	IfcLabel	PERSONAL|REAL|OTHER|NOTKNOWN|UNSET
    AssetTaxType	P_ENUMERATEDVALUE	IfcLabel	CAPITALISED|EXPENSED|OTHER|NOTKNOWN|UNSET
    =Pset_AudioVisualAppliancePHistory	PSET_PERFORMANCEDRIVEN	IfcAudioVisualAppliance
    AudioVolume	P_REFERENCEVALUE	IfcTimeSeries/IfcInteger
    MediaContent	P_REFERENCEVALUE	IfcTimeSeries/IfcText
    MediaSource	P_REFERENCEVALUE	IfcTimeSeries/IfcIdentifier
    PowerState	P_REFERENCEVALUE	IfcTimeSeries/IfcBoolean
    =Pset_AudioVisualApplianceTypeAmplifier	PSET_TYPEDRIVENOVERRIDE	IfcAudioVisualAppliance/AMPLIFIER
    AmplifierType	P_ENUMERATEDVALUE	IfcLabel	FIXED|VARIABLE|OTHER|NOTKNOWN|UNSET.
    AudioAmplification	P_TABLEVALUE	IfcFrequencyMeasure/IfcSoundPowerMeasure
    AudioMode	P_TABLEVALUE	IfcIdentifier/IfcLabel
    =Pset_AudioVisualApplianceTypeCamera	PSET_TYPEDRIVENOVERRIDE	IfcAudioVisualAppliance/CAMERA
    CameraType	P_ENUMERATEDVALUE	IfcLabel	PHOTO|VIDEO|AUDIOVIDEO|OTHER|NOTKNOWN|UNSET.
    IsOutdoors	P_SINGLEVALUE	IfcBoolean
    PanHorizontal	P_BOUNDEDVALUE	IfcLengthMeasure
    PanTiltZoomPreset	P_TABLEVALUE	IfcIdentifier/IfcLabel
    PanVertical	P_BOUNDEDVALUE	IfcLengthMeasure
    TiltHorizontal	P_BOUNDEDVALUE	IfcPlaneAngleMeasure
    TiltVertical	P_BOUNDEDVALUE	IfcPlaneAngleMeasure
    VideoCaptureInterval	P_TABLEVALUE	IfcIdentifier/IfcTimeMeasure
    VideoResolutionHeight	P_SINGLEVALUE	IfcInteger
    VideoResolutionMode	P_TABLEVALUE	IfcIdentifier/IfcLabel
    VideoResolutionWidth	P_SINGLEVALUE	IfcInteger
    Zoom	P_BOUNDEDVALUE	IfcPositiveLengthMeasure
    =Pset_AudioVisualApplianceTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcAudioVisualAppliance
    AudioVolume	P_TABLEVALUE	IfcInteger/IfcSoundPowerMeasure
    MediaSource	P_TABLEVALUE	IfcIdentifier/IfcLabel
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_AudioVisualApplianceTypeDisplay	PSET_TYPEDRIVENOVERRIDE	IfcAudioVisualAppliance/DISPLAY
    AudioMode	P_TABLEVALUE	IfcIdentifier/IfcLabel
    Brightness	P_SINGLEVALUE	IfcIlluminanceMeasure
    ContrastRatio	P_SINGLEVALUE	IfcPositiveRatioMeasure
    DisplayHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    DisplayType	P_ENUMERATEDVALUE	IfcLabel	CRT|DLP|LCD|LED|PLASMA|OTHER|NOTKNOWN|UNSET.
    DisplayWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    RefreshRate	P_SINGLEVALUE	IfcFrequencyMeasure
    TouchScreen	P_ENUMERATEDVALUE	IfcLabel	SINGLETOUCH|MULTITOUCH|NONE|OTHER|NOTKNOWN|UNSET
    VideoCaptionMode	P_TABLEVALUE	IfcIdentifier/IfcLabel
    VideoResolutionHeight	P_SINGLEVALUE	IfcInteger
    VideoResolutionMode	P_TABLEVALUE	IfcIdentifier/IfcLabel
    VideoResolutionWidth	P_SINGLEVALUE	IfcInteger
    VideoScaleMode	P_TABLEVALUE	IfcIdentifier/IfcLabel
    =Pset_AudioVisualApplianceTypePlayer	PSET_TYPEDRIVENOVERRIDE	IfcAudioVisualAppliance/PLAYER
    PlayerMediaEject	P_SINGLEVALUE	IfcBoolean
    PlayerMediaFormat	P_TABLEVALUE	IfcIdentifier/IfcLabel
    PlayerType	P_ENUMERATEDVALUE	IfcLabel	AUDIO|VIDEO|OTHER|NOTKNOWN|UNSET.
    =Pset_AudioVisualApplianceTypeProjector	PSET_TYPEDRIVENOVERRIDE	IfcAudioVisualAppliance/PROJECTOR
    ProjectorType	P_ENUMERATEDVALUE	IfcLabel	OTHER|NOTKNOWN|UNSET.
    VideoCaptionMode	P_TABLEVALUE	IfcIdentifier/IfcLabel
    VideoResolutionHeight	P_SINGLEVALUE	IfcInteger
    VideoResolutionMode	P_TABLEVALUE	IfcIdentifier/IfcLabel
    VideoResolutionWidth	P_SINGLEVALUE	IfcInteger
    VideoScaleMode	P_TABLEVALUE	IfcIdentifier/IfcLabel
    =Pset_AudioVisualApplianceTypeReceiver	PSET_TYPEDRIVENOVERRIDE	IfcAudioVisualAppliance/RECEIVER
    AudioAmplification	P_TABLEVALUE	IfcFrequencyMeasure/IfcRatioMeasure
    AudioMode	P_TABLEVALUE	IfcIdentifier/IfcLabel
    ReceiverType	P_ENUMERATEDVALUE	IfcLabel	AUDIO|AUDIOVIDEO|OTHER|NOTKNOWN|UNSET.
    =Pset_AudioVisualApplianceTypeSpeaker	PSET_TYPEDRIVENOVERRIDE	IfcAudioVisualAppliance/SPEAKER
    FrequencyResponse	P_TABLEVALUE	IfcFrequencyMeasure/IfcSoundPowerMeasure
    Impedence	P_SINGLEVALUE	IfcFrequencyMeasure
    SpeakerDriverSize	P_TABLEVALUE	IfcIdentifier/IfcPositiveLengthMeasure
    SpeakerMounting	P_ENUMERATEDVALUE	IfcLabel	FREESTANDING|CEILING|WALL|OUTDOOR|OTHER|NOTKNOWN|UNSET.
    SpeakerType	P_ENUMERATEDVALUE	IfcLabel	FULLRANGE|MIDRANGE|WOOFER|TWEETER|COAXIAL|OTHER|NOTKNOWN|UNSET.
    =Pset_AudioVisualApplianceTypeTuner	PSET_TYPEDRIVENOVERRIDE	IfcAudioVisualAppliance/TUNER
    TunerChannel	P_TABLEVALUE	IfcIdentifier/IfcLabel
    TunerFrequency	P_BOUNDEDVALUE	IfcFrequencyMeasure
    TunerMode	P_TABLEVALUE	IfcIdentifier/IfcLabel
    TunerType	P_ENUMERATEDVALUE	IfcLabel	AUDIO|VIDEO|OTHER|NOTKNOWN|UNSET.
    =Pset_BeamCommon	PSET_TYPEDRIVENOVERRIDE	IfcBeam
    FireRating	P_SINGLEVALUE	IfcLabel
    IsExternal	P_SINGLEVALUE	IfcBoolean
    LoadBearing	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    Roll	P_SINGLEVALUE	IfcPlaneAngleMeasure
    Slope	P_SINGLEVALUE	IfcPlaneAngleMeasure
    Span	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    ThermalTransmittance	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    =Pset_BoilerPHistory	PSET_PERFORMANCEDRIVEN	IfcBoiler
    AuxiliaryEnergyConsumption	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    CombustionEfficiency	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    CombustionTemperature	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    EnergySourceConsumption	P_REFERENCEVALUE	IfcTimeSeries/IfcEnergyMeasure
    Load	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    OperationalEfficiency	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    PartLoadRatio	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    PrimaryEnergyConsumption	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    WorkingPressure	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    =Pset_BoilerTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcBoiler
    EnergySource	P_ENUMERATEDVALUE	IfcLabel	COAL|COAL_PULVERIZED|ELECTRICITY|GAS|OIL|PROPANE|WOOD|WOOD_CHIP|WOOD_PELLET|WOOD_PULVERIZED|OTHER|NOTKNOWN|UNSET
    HeatTransferSurfaceArea	P_SINGLEVALUE	IfcAreaMeasure
    IsWaterStorageHeater	P_SINGLEVALUE	IfcBoolean
    NominalEnergyConsumption	P_SINGLEVALUE	IfcPowerMeasure
    NominalPartLoadRatio	P_BOUNDEDVALUE	IfcReal
    OperatingMode	P_ENUMERATEDVALUE	IfcLabel	FIXED|TWOSTEP|MODULATING|OTHER|NOTKNOWN|UNSET
    OutletTemperatureRange	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    PartialLoadEfficiencyCurves	P_TABLEVALUE	IfcPositiveRatioMeasure/IfcNormalisedRatioMeasure
    PressureRating	P_SINGLEVALUE	IfcPressureMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    WaterInletTemperatureRange	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    WaterStorageCapacity	P_SINGLEVALUE	IfcVolumeMeasure
    =Pset_BoilerTypeSteam	PSET_TYPEDRIVENOVERRIDE	IfcBoiler/STEAM
    HeatOutput	P_TABLEVALUE	IfcThermodynamicTemperatureMeasure/IfcEnergyMeasure
    MaximumOutletPressure	P_SINGLEVALUE	IfcLabel
    NominalEfficiency	P_TABLEVALUE	IfcThermodynamicTemperatureMeasure/IfcNormalisedRatioMeasure
    =Pset_BoilerTypeWater	PSET_TYPEDRIVENOVERRIDE	IfcBoiler/WATER
    HeatOutput	P_TABLEVALUE	IfcThermodynamicTemperatureMeasure/IfcEnergyMeasure
    NominalEfficiency	P_TABLEVALUE	IfcThermodynamicTemperatureMeasure/IfcNormalisedRatioMeasure
    =Pset_BuildingCommon	PSET_TYPEDRIVENOVERRIDE	IfcBuilding
    BuildingID	P_SINGLEVALUE	IfcIdentifier
    ConstructionMethod	P_SINGLEVALUE	IfcLabel
    FireProtectionClass	P_SINGLEVALUE	IfcLabel
    GrossPlannedArea	P_SINGLEVALUE	IfcAreaMeasure
    IsLandmarked	P_SINGLEVALUE	IfcLogical
    IsPermanentID	P_SINGLEVALUE	IfcBoolean
    NetPlannedArea	P_SINGLEVALUE	IfcAreaMeasure
    NumberOfStoreys	P_SINGLEVALUE	IfcInteger
    OccupancyType	P_SINGLEVALUE	IfcLabel
    Reference	P_SINGLEVALUE	IfcIdentifier
    SprinklerProtection	P_SINGLEVALUE	IfcBoolean
    SprinklerProtectionAutomatic	P_SINGLEVALUE	IfcBoolean
    YearOfConstruction	P_SINGLEVALUE	IfcLabel
    YearOfLastRefurbishment	P_SINGLEVALUE	IfcLabel
    =Pset_BuildingElementProxyCommon	PSET_TYPEDRIVENOVERRIDE	IfcBuildingElementProxy
    FireRating	P_SINGLEVALUE	IfcLabel
    IsExternal	P_SINGLEVALUE	IfcBoolean
    LoadBearing	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    ThermalTransmittance	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    =Pset_BuildingElementProxyProvisionForVoid	PSET_TYPEDRIVENOVERRIDE	IfcBuildingElementProxy/PROVISIONFORVOID
    Depth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Diameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Height	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Shape	P_SINGLEVALUE	IfcLabel
    System	P_SINGLEVALUE	IfcLabel
    Width	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_BuildingStoreyCommon	PSET_TYPEDRIVENOVERRIDE	IfcBuildingStorey
    AboveGround	P_SINGLEVALUE	IfcLogical
    EntranceLevel	P_SINGLEVALUE	IfcBoolean
    GrossPlannedArea	P_SINGLEVALUE	IfcAreaMeasure
    LoadBearingCapacity	P_SINGLEVALUE	IfcPlanarForceMeasure
    NetPlannedArea	P_SINGLEVALUE	IfcAreaMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    SprinklerProtection	P_SINGLEVALUE	IfcBoolean
    SprinklerProtectionAutomatic	P_SINGLEVALUE	IfcBoolean
    =Pset_BuildingSystemCommon	PSET_TYPEDRIVENOVERRIDE	IfcBuildingSystem
    Reference	P_SINGLEVALUE	IfcIdentifier
    =Pset_BuildingUse	PSET_TYPEDRIVENOVERRIDE	IfcBuilding
    MarketCategory	P_SINGLEVALUE	IfcLabel
    MarketSubCategoriesAvailableFuture	P_LISTVALUE	IfcLabel
    MarketSubCategoriesAvailableNow	P_LISTVALUE	IfcLabel
    MarketSubCategory	P_SINGLEVALUE	IfcLabel
    NarrativeText	P_SINGLEVALUE	IfcText
    PlanningControlStatus	P_SINGLEVALUE	IfcLabel
    RentalRatesInCategoryFuture	P_BOUNDEDVALUE	IfcMonetaryMeasure
    RentalRatesInCategoryNow	P_BOUNDEDVALUE	IfcMonetaryMeasure
    TenureModesAvailableFuture	P_LISTVALUE	IfcLabel
    TenureModesAvailableNow	P_LISTVALUE	IfcLabel
    VacancyRateInCategoryFuture	P_SINGLEVALUE	IfcPositiveRatioMeasure
    VacancyRateInCategoryNow	P_SINGLEVALUE	IfcPositiveRatioMeasure
    =Pset_BuildingUseAdjacent	PSET_TYPEDRIVENOVERRIDE	IfcBuilding
    MarketCategory	P_SINGLEVALUE	IfcLabel
    MarketSubCategory	P_SINGLEVALUE	IfcLabel
    NarrativeText	P_SINGLEVALUE	IfcText
    PlanningControlStatus	P_SINGLEVALUE	IfcLabel
    =Pset_BurnerTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcBurner
    EnergySource	P_ENUMERATEDVALUE	IfcLabel	COAL|COAL_PULVERIZED|ELECTRICITY|GAS|OIL|PROPANE|WOOD|WOOD_CHIP|WOOD_PELLET|WOOD_PULVERIZED|OTHER|NOTKNOWN|UNSET
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_CableCarrierFittingTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcCableCarrierFitting
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_CableCarrierSegmentTypeCableLadderSegment	PSET_TYPEDRIVENOVERRIDE	IfcCableCarrierSegment/CABLELADDERSEGMENT
    LadderConfiguration	P_SINGLEVALUE	IfcText
    NominalHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_CableCarrierSegmentTypeCableTraySegment	PSET_TYPEDRIVENOVERRIDE	IfcCableCarrierSegment/CABLETRAYSEGMENT
    HasCover	P_SINGLEVALUE	IfcBoolean
    NominalHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_CableCarrierSegmentTypeCableTrunkingSegment	PSET_TYPEDRIVENOVERRIDE	IfcCableCarrierSegment/CABLETRUNKINGSEGMENT
    NominalHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NumberOfCompartments	P_SINGLEVALUE	IfcInteger
    =Pset_CableCarrierSegmentTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcCableCarrierSegment
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_CableCarrierSegmentTypeConduitSegment	PSET_TYPEDRIVENOVERRIDE	IfcCableCarrierSegment/CONDUITSEGMENT
    ConduitShapeType	P_ENUMERATEDVALUE	IfcLabel	CIRCULAR|OVAL|OTHER|NOTKNOWN|UNSET
    IsRigid	P_SINGLEVALUE	IfcBoolean
    NominalHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_CableFittingTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcCableFitting
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_CableSegmentOccurrence	PSET_OCCURRENCEDRIVEN	IfcCableSegment
    CarrierStackNumber	P_SINGLEVALUE	IfcInteger
    CurrentCarryingCapasity	P_SINGLEVALUE	IfcElectricCurrentMeasure
    DesignAmbientTemperature	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    DistanceBetweenParallelCircuits	P_SINGLEVALUE	IfcLengthMeasure
    InstallationMethod	P_SINGLEVALUE	IfcLabel
    InstallationMethodFlagEnum	P_ENUMERATEDVALUE	IfcLabel	INDUCT|INSOIL|ONWALL|BELOWCEILING|OTHER|NOTKNOWN|UNSET
    IsHorizontalCable	P_SINGLEVALUE	IfcBoolean
    IsMountedFlatCable	P_SINGLEVALUE	IfcBoolean
    MaximumCableLength	P_SINGLEVALUE	IfcLengthMeasure
    MountingMethod	P_ENUMERATEDVALUE	IfcLabel	PERFORATEDTRAY|LADDER|OTHER|NOTKNOWN|UNSET
    NumberOfParallelCircuits	P_SINGLEVALUE	IfcInteger
    PowerLoss	P_SINGLEVALUE	IfcElectricCurrentMeasure
    SoilConductivity	P_SINGLEVALUE	IfcThermalConductivityMeasure
    UserCorrectionFactor	P_SINGLEVALUE	IfcReal
    =Pset_CableSegmentTypeBusBarSegment	PSET_TYPEDRIVENOVERRIDE	IfcCableSegment/BUSBARSEGMENT
    IsHorizontalBusbar	P_SINGLEVALUE	IfcBoolean
    =Pset_CableSegmentTypeCableSegment	PSET_TYPEDRIVENOVERRIDE	IfcCableSegment/CABLESEGMENT
    FunctionReliable	P_SINGLEVALUE	IfcBoolean
    HalogenProof	P_SINGLEVALUE	IfcBoolean
    HasProtectiveEarth	P_SINGLEVALUE	IfcBoolean
    MaximumOperatingTemperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    MaximumShortCircuitTemperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    NumberOfCores	P_SINGLEVALUE	IfcInteger
    OverallDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    RatedTemperature	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    RatedVoltage	P_BOUNDEDVALUE	IfcElectricVoltageMeasure
    ScreenDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    SelfExtinguishing60332_1	P_SINGLEVALUE	IfcBoolean
    SelfExtinguishing60332_3	P_SINGLEVALUE	IfcBoolean
    SpecialConstruction	P_SINGLEVALUE	IfcLabel
    Standard	P_SINGLEVALUE	IfcLabel
    Weight	P_SINGLEVALUE	IfcMassMeasure
    =Pset_CableSegmentTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcCableSegment
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_CableSegmentTypeConductorSegment	PSET_TYPEDRIVENOVERRIDE	IfcCableSegment/CONDUCTORSEGMENT
    Construction	P_ENUMERATEDVALUE	IfcLabel	SOLIDCONDUCTOR|STRANDEDCONDUCTOR|FLEXIBLESTRANDEDCONDUCTOR|OTHER|NOTKNOWN|UNSET
    CrossSectionalArea	P_SINGLEVALUE	IfcAreaMeasure
    Function	P_ENUMERATEDVALUE	IfcLabel	LINE|NEUTRAL|PROTECTIVEEARTH|PROTECTIVEEARTHNEUTRAL|OTHER|NOTKNOWN|UNSET
    Material	P_ENUMERATEDVALUE	IfcLabel	ALUMINIUM|COPPER|OTHER|NOTKNOWN|UNSET
    Shape	P_ENUMERATEDVALUE	IfcLabel	HELICALCONDUCTOR|CIRCULARCONDUCTOR|SECTORCONDUCTOR|RECTANGULARCONDUCTOR|OTHER|NOTKNOWN|UNSET
    =Pset_CableSegmentTypeCoreSegment	PSET_TYPEDRIVENOVERRIDE	IfcCableSegment/CORESEGMENT
    CoreIdentifier	P_SINGLEVALUE	IfcIdentifier
    FunctionReliable	P_SINGLEVALUE	IfcBoolean
    HalogenProof	P_SINGLEVALUE	IfcBoolean
    OverallDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    RatedTemperature	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    RatedVoltage	P_BOUNDEDVALUE	IfcElectricVoltageMeasure
    ScreenDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    SelfExtinguishing60332_1	P_SINGLEVALUE	IfcBoolean
    SelfExtinguishing60332_3	P_SINGLEVALUE	IfcBoolean
    SheathColors	P_ENUMERATEDVALUE	IfcLabel	BLACK|BLUE|BROWN|GOLD|GREEN|GREY|ORANGE|PINK|RED|SILVER|TURQUOISE|VIOLET|WHITE|YELLOW|GREENANDYELLOW|OTHER|NOTKNOWN|UNSET
    Standard	P_SINGLEVALUE	IfcLabel
    Weight	P_SINGLEVALUE	IfcMassMeasure
    =Pset_ChillerPHistory	PSET_PERFORMANCEDRIVEN	IfcChiller
    Capacity	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    CoefficientOfPerformance	P_REFERENCEVALUE	IfcTimeSeries/IfcPositiveRatioMeasure
    EnergyEfficiencyRatio	P_REFERENCEVALUE	IfcTimeSeries/IfcReal
    =Pset_ChillerTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcChiller
    CapacityCurve	P_TABLEVALUE	IfcThermodynamicTemperatureMeasure/IfcPowerMeasure
    CoefficientOfPerformanceCurve	P_TABLEVALUE	IfcThermodynamicTemperatureMeasure/IfcReal
    FullLoadRatioCurve	P_TABLEVALUE	IfcPositiveRatioMeasure/IfcNormalisedRatioMeasure
    NominalCapacity	P_SINGLEVALUE	IfcPowerMeasure
    NominalCondensingTemperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    NominalEfficiency	P_SINGLEVALUE	IfcPositiveRatioMeasure
    NominalEvaporatingTemperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    NominalHeatRejectionRate	P_SINGLEVALUE	IfcPowerMeasure
    NominalPowerConsumption	P_SINGLEVALUE	IfcPowerMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_ChimneyCommon	PSET_TYPEDRIVENOVERRIDE	IfcChimney
    FireRating	P_SINGLEVALUE	IfcLabel
    IsExternal	P_SINGLEVALUE	IfcBoolean
    LoadBearing	P_SINGLEVALUE	IfcBoolean
    NumberOfDrafts	P_SINGLEVALUE	IfcCountMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    ThermalTransmittance	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    =Pset_CivilElementCommon	PSET_TYPEDRIVENOVERRIDE	IfcCivilElement
    Reference	P_SINGLEVALUE	-
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_CoilOccurrence	PSET_OCCURRENCEDRIVEN	IfcCoil
    HasSoundAttenuation	P_SINGLEVALUE	IfcBoolean
    =Pset_CoilPHistory	PSET_PERFORMANCEDRIVEN	IfcCoil
    AirPressureDropCurve	P_REFERENCEVALUE	IfcTimeSeries
    AtmosphericPressure	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    FaceVelocity	P_REFERENCEVALUE	IfcTimeSeries/IfcLinearVelocityMeasure
    SoundCurve	P_REFERENCEVALUE	IfcTimeSeries
    =Pset_CoilTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcCoil
    AirflowRateRange	P_BOUNDEDVALUE	IfcVolumetricFlowRateMeasure
    NominalLatentCapacity	P_SINGLEVALUE	IfcPowerMeasure
    NominalSensibleCapacity	P_SINGLEVALUE	IfcPowerMeasure
    NominalUA	P_SINGLEVALUE	IfcReal
    OperationalTemperatureRange	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    PlacementType	P_ENUMERATEDVALUE	IfcLabel	FLOOR|CEILING|UNIT|OTHER|NOTKNOWN|UNSET
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_CoilTypeHydronic	PSET_TYPEDRIVENOVERRIDE	IfcCoil
    BypassFactor	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    CoilConnectionDirection	P_ENUMERATEDVALUE	IfcLabel	LEFT|RIGHT|OTHER|NOTKNOWN|UNSET
    CoilCoolant	P_ENUMERATEDVALUE	IfcLabel	WATER|BRINE|GLYCOL|OTHER|NOTKNOWN|UNSET
    CoilFaceArea	P_SINGLEVALUE	IfcAreaMeasure
    CoilFluidArrangement	P_ENUMERATEDVALUE	IfcLabel	CROSSFLOW|CROSSCOUNTERFLOW|CROSSPARALLELFLOW|OTHER|NOTKNOWN|UNSET
    FluidPressureRange	P_BOUNDEDVALUE	IfcPressureMeasure
    HeatExchangeSurfaceArea	P_SINGLEVALUE	IfcAreaMeasure
    PrimarySurfaceArea	P_SINGLEVALUE	IfcAreaMeasure
    SecondarySurfaceArea	P_SINGLEVALUE	IfcAreaMeasure
    SensibleHeatRatio	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    TotalUACurves	P_TABLEVALUE	IfcReal/IfcVolumetricFlowRateMeasure
    WaterPressureDropCurve	P_TABLEVALUE	IfcVolumetricFlowRateMeasure/IfcPressureMeasure
    WetCoilFraction	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    =Pset_ColumnCommon	PSET_TYPEDRIVENOVERRIDE	IfcColumn
    FireRating	P_SINGLEVALUE	IfcLabel
    IsExternal	P_SINGLEVALUE	IfcBoolean
    LoadBearing	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    Roll	P_SINGLEVALUE	IfcPlaneAngleMeasure
    Slope	P_SINGLEVALUE	IfcPlaneAngleMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    ThermalTransmittance	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    =Pset_CommunicationsAppliancePHistory	PSET_PERFORMANCEDRIVEN	IfcCommunicationsAppliance
    PowerState	P_REFERENCEVALUE	IfcTimeSeries/IfcBoolean
    =Pset_CommunicationsApplianceTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcCommunicationsAppliance
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_CompressorPHistory	PSET_PERFORMANCEDRIVEN	IfcCompressor
    CoefficientOfPerformance	P_REFERENCEVALUE	IfcTimeSeries/IfcPositiveRatioMeasure
    CompressionEfficiency	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    CompressorCapacity	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    CompressorTotalEfficiency	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    CompressorTotalHeatGain	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    EnergyEfficiencyRatio	P_REFERENCEVALUE	IfcTimeSeries/IfcReal
    FrictionHeatGain	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    FullLoadRatio	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    InputPower	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    IsentropicEfficiency	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    LubricantPumpHeatGain	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    MechanicalEfficiency	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    ShaftPower	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    VolumetricEfficiency	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    =Pset_CompressorTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcCompressor
    CompressorSpeed	P_SINGLEVALUE	IfcRotationalFrequencyMeasure
    HasHotGasBypass	P_SINGLEVALUE	IfcBoolean
    IdealCapacity	P_SINGLEVALUE	IfcPowerMeasure
    IdealShaftPower	P_SINGLEVALUE	IfcPowerMeasure
    ImpellerDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    MaximumPartLoadRatio	P_SINGLEVALUE	IfcPositiveRatioMeasure
    MinimumPartLoadRatio	P_SINGLEVALUE	IfcPositiveRatioMeasure
    NominalCapacity	P_SINGLEVALUE	IfcPowerMeasure
    PowerSource	P_ENUMERATEDVALUE	IfcLabel	MOTORDRIVEN|ENGINEDRIVEN|GASTURBINE|OTHER|NOTKNOWN|UNSET
    Reference	P_SINGLEVALUE	IfcIdentifier
    RefrigerantClass	P_ENUMERATEDVALUE	IfcLabel	CFC|HCFC|HFC|HYDROCARBONS|AMMONIA|CO2|H2O|OTHER|NOTKNOWN|UNSET
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_ConcreteElementGeneral	PSET_TYPEDRIVENOVERRIDE	IfcBeam,IfcBuildingElementProxy,IfcChimney,IfcColumn,IfcFooting,IfcMember,IfcPile,IfcPlate,IfcRailing,IfcRamp,IfcRampFlight,IfcRoof,IfcSlab,IfcStair,IfcStairFlight,IfcWall,IfcCivilElement
    ConcreteCover	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ConcreteCoverAtLinks	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ConcreteCoverAtMainBars	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ConstructionMethod	P_SINGLEVALUE	IfcLabel
    ConstructionToleranceClass	P_SINGLEVALUE	IfcLabel
    DimensionalAccuracyClass	P_SINGLEVALUE	IfcLabel
    ExposureClass	P_SINGLEVALUE	IfcLabel
    ReinforcementAreaRatio	P_SINGLEVALUE	IfcAreaDensityMeasure
    ReinforcementStrengthClass	P_SINGLEVALUE	IfcLabel
    ReinforcementVolumeRatio	P_SINGLEVALUE	IfcMassDensityMeasure
    StrengthClass	P_SINGLEVALUE	IfcLabel
    StructuralClass	P_SINGLEVALUE	IfcLabel
    =Pset_CondenserPHistory	PSET_PERFORMANCEDRIVEN	IfcCondenser
    CompressorCondenserHeatGain	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    CompressorCondenserPressureDrop	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    CondenserMeanVoidFraction	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    CondensingTemperature	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    ExteriorHeatTransferCoefficient	P_REFERENCEVALUE	IfcTimeSeries/IfcThermalTransmittanceMeasure
    HeatRejectionRate	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    InteriorHeatTransferCoefficient	P_REFERENCEVALUE	IfcTimeSeries/IfcThermalTransmittanceMeasure
    LogarithmicMeanTemperatureDifference	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    RefrigerantFoulingResistance	P_REFERENCEVALUE	IfcTimeSeries/IfcThermalResistanceMeasure
    UAcurves	P_REFERENCEVALUE	IfcTimeSeries
    WaterFoulingResistance	P_REFERENCEVALUE	IfcTimeSeries/IfcThermalResistanceMeasure
    =Pset_CondenserTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcCondenser
    ExternalSurfaceArea	P_SINGLEVALUE	IfcAreaMeasure
    InternalRefrigerantVolume	P_SINGLEVALUE	IfcVolumeMeasure
    InternalSurfaceArea	P_SINGLEVALUE	IfcAreaMeasure
    InternalWaterVolume	P_SINGLEVALUE	IfcVolumeMeasure
    NominalHeatTransferArea	P_SINGLEVALUE	IfcAreaMeasure
    NominalHeatTransferCoefficient	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    RefrigerantClass	P_ENUMERATEDVALUE	IfcLabel	CFC|HCFC|HFC|HYDROCARBONS|AMMONIA|CO2|H2O|OTHER|NOTKNOWN|UNSET
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_Condition	PSET_TYPEDRIVENOVERRIDE	IfcElement
    AssessmentCondition	P_SINGLEVALUE	IfcLabel
    AssessmentDate	P_SINGLEVALUE	IfcDate
    AssessmentDescription	P_SINGLEVALUE	IfcText
    =Pset_ConstructionResource	PSET_TYPEDRIVENOVERRIDE	IfcConstructionResource
    ActualCompletion	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    ActualCost	P_REFERENCEVALUE	IfcTimeSeries/IfcMonetaryMeasure
    ActualWork	P_REFERENCEVALUE	IfcTimeSeries/IfcDuration
    RemainingCost	P_REFERENCEVALUE	IfcTimeSeries/IfcMonetaryMeasure
    RemainingWork	P_REFERENCEVALUE	IfcTimeSeries/IfcDuration
    ScheduleCompletion	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    ScheduleCost	P_REFERENCEVALUE	IfcTimeSeries/IfcMonetaryMeasure
    ScheduleWork	P_REFERENCEVALUE	IfcTimeSeries/IfcDuration
    =Pset_ControllerPHistory	PSET_PERFORMANCEDRIVEN	IfcController
    Quality	P_REFERENCEVALUE	IfcTimeSeries/IfcLogical
    Status	P_REFERENCEVALUE	IfcTimeSeries/IfcLabel
    Value	P_REFERENCEVALUE	IfcTimeSeries/IfcReal
    =Pset_ControllerTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcController
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_ControllerTypeFloating	PSET_TYPEDRIVENOVERRIDE	IfcController/FLOATING
    ControlType	P_ENUMERATEDVALUE	IfcLabel	CONSTANT|MODIFIER|ABSOLUTE|INVERSE|HYSTERESIS|RUNNINGAVERAGE|DERIVATIVE|INTEGRAL|BINARY|ACCUMULATOR|PULSECONVERTER|LOWERLIMITCONTROL|UPPERLIMITCONTROL|SUM|SUBTRACT|PRODUCT|DIVIDE|AVERAGE|MAXIMUM|MINIMUM|REPORT|SPLIT|INPUT|OUTPUT|VARIABLE|OTHER|NOTKNOWN|UNSET
    Labels	P_TABLEVALUE	IfcReal/IfcLabel
    Range	P_BOUNDEDVALUE	IfcReal
    SignalFactor	P_SINGLEVALUE	IfcReal
    SignalOffset	P_SINGLEVALUE	IfcReal
    SignalTime	P_SINGLEVALUE	IfcTimeMeasure
    Value	P_BOUNDEDVALUE	IfcReal
    =Pset_ControllerTypeMultiPosition	PSET_TYPEDRIVENOVERRIDE	IfcController/MULTIPOSITION
    ControlType	P_ENUMERATEDVALUE	IfcLabel	INPUT|OUTPUT|VARIABLE|OTHER|NOTKNOWN|UNSET
    Labels	P_TABLEVALUE	IfcInteger/IfcLabel
    Range	P_BOUNDEDVALUE	IfcInteger
    Value	P_BOUNDEDVALUE	IfcInteger
    =Pset_ControllerTypeProgrammable	PSET_TYPEDRIVENOVERRIDE	IfcController/PROGRAMMABLE
    Application	P_ENUMERATEDVALUE	IfcLabel	MODEMCONTROLLER|TELEPHONEDIRECTORY|FANCOILUNITCONTROLLER|ROOFTOPUNITCONTROLLER|UNITVENTILATORCONTROLLER|SPACECONFORTCONTROLLER|VAV|PUMPCONTROLLER|BOILERCONTROLLER|DISCHARGEAIRCONTROLLER|OCCUPANCYCONTROLLER|CONSTANTLIGHTCONTROLLER|SCENECONTROLLER|PARTITIONWALLCONTROLLER|REALTIMEKEEPER|REALTIMEBASEDSCHEDULER|LIGHTINGPANELCONTROLLER|SUNBLINDCONTROLLER|OTHER|NOTKNOWN|UNSET
    ControlType	P_ENUMERATEDVALUE	IfcLabel	PRIMARY|SECONDARY|OTHER|NOTKNOWN|UNSET
    FirmwareVersion	P_SINGLEVALUE	IfcLabel
    SoftwareVersion	P_SINGLEVALUE	IfcLabel
    =Pset_ControllerTypeProportional	PSET_TYPEDRIVENOVERRIDE	IfcController/PROPORTIONAL
    ControlType	P_ENUMERATEDVALUE	IfcLabel	PROPORTIONAL|PROPORTIONALINTEGRAL|PROPORTIONALINTEGRALDERIVATIVE|OTHER|NOTKNOWN|UNSET
    DerivativeConstant	P_SINGLEVALUE	IfcReal
    IntegralConstant	P_SINGLEVALUE	IfcReal
    Labels	P_TABLEVALUE	IfcReal/IfcLabel
    ProportionalConstant	P_SINGLEVALUE	IfcReal
    Range	P_BOUNDEDVALUE	IfcReal
    SignalTimeDecrease	P_SINGLEVALUE	IfcTimeMeasure
    SignalTimeIncrease	P_SINGLEVALUE	IfcTimeMeasure
    Value	P_BOUNDEDVALUE	IfcReal
    =Pset_ControllerTypeTwoPosition	PSET_TYPEDRIVENOVERRIDE	IfcController/TWOPOSITION
    ControlType	P_ENUMERATEDVALUE	IfcLabel	NOT|AND|OR|XOR|LOWERLIMITSWITCH|UPPERLIMITSWITCH|LOWERBANDSWITCH|UPPERBANDSWITCH|AVERAGE|CALENDAR|INPUT|OUTPUT|VARIABLE|OTHER|NOTKNOWN|UNSET
    Labels	P_TABLEVALUE	IfcBoolean/IfcLabel
    Polarity	P_SINGLEVALUE	IfcBoolean
    Value	P_SINGLEVALUE	IfcBoolean
    =Pset_CooledBeamPHistory	PSET_PERFORMANCEDRIVEN	IfcCooledBeam
    BeamCoolingCapacity	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    BeamHeatingCapacity	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    CoolingWaterFlowRate	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    CorrectionFactorForCooling	P_REFERENCEVALUE	IfcTimeSeries/IfcReal
    CorrectionFactorForHeating	P_REFERENCEVALUE	IfcTimeSeries/IfcReal
    HeatingWaterFlowRate	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    ReturnWaterTemperatureCooling	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    ReturnWaterTemperatureHeating	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    SupplyWaterTemperatureCooling	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    SupplyWaterTemperatureHeating	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    TotalCoolingCapacity	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    TotalHeatingCapacity	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    WaterPressureDropCurves	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    =Pset_CooledBeamPHistoryActive	PSET_PERFORMANCEDRIVEN	IfcCooledBeam/ACTIVE
    AirFlowRate	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    AirPressureDropCurves	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    Throw	P_REFERENCEVALUE	IfcTimeSeries/IfcPositiveLengthMeasure
    =Pset_CooledBeamTypeActive	PSET_TYPEDRIVENOVERRIDE	IfcCooledBeam/ACTIVE
    AirFlowConfiguration	P_ENUMERATEDVALUE	IfcLabel	BIDIRECTIONAL|UNIDIRECTIONALRIGHT|UNIDIRECTIONALLEFT|OTHER|NOTKNOWN|UNSET
    AirflowRateRange	P_BOUNDEDVALUE	IfcVolumetricFlowRateMeasure
    ConnectionSize	P_SINGLEVALUE	IfcLengthMeasure
    SupplyAirConnectionType	P_ENUMERATEDVALUE	IfcLabel	STRAIGHT|RIGHT|LEFT|TOP|OTHER|NOTKNOWN|UNSET
    =Pset_CooledBeamTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcCooledBeam
    CoilLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CoilWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    FinishColor	P_SINGLEVALUE	IfcLabel
    IntegratedLightingType	P_ENUMERATEDVALUE	IfcLabel	NONE|DIRECT|INDIRECT|DIRECTANDINDIRECT|OTHER|NOTKNOWN|UNSET
    IsFreeHanging	P_SINGLEVALUE	IfcBoolean
    NominalCoolingCapacity	P_SINGLEVALUE	IfcPowerMeasure
    NominalHeatingCapacity	P_SINGLEVALUE	IfcPowerMeasure
    NominalReturnWaterTemperatureCooling	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    NominalReturnWaterTemperatureHeating	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    NominalSupplyWaterTemperatureCooling	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    NominalSupplyWaterTemperatureHeating	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    NominalSurroundingHumidityCooling	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    NominalSurroundingTemperatureCooling	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    NominalSurroundingTemperatureHeating	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    NominalWaterFlowCooling	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    NominalWaterFlowHeating	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    PipeConnection	P_ENUMERATEDVALUE	IfcLabel	STRAIGHT|RIGHT|LEFT|TOP|OTHER|NOTKNOWN|UNSET
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    WaterFlowControlSystemType	P_ENUMERATEDVALUE	IfcLabel	NONE|ONOFFVALVE|2WAYVALVE|3WAYVALVE|OTHER|NOTKNOWN|UNSET
    WaterPressureRange	P_BOUNDEDVALUE	IfcPressureMeasure
    =Pset_CoolingTowerPHistory	PSET_PERFORMANCEDRIVEN	IfcCoolingTower
    Capacity	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    HeatTransferCoefficient	P_REFERENCEVALUE	IfcTimeSeries
    Performance	P_REFERENCEVALUE	IfcTimeSeries
    SumpHeaterPower	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    UACurve	P_REFERENCEVALUE	IfcTimeSeries
    =Pset_CoolingTowerTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcCoolingTower
    AmbientDesignDryBulbTemperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    AmbientDesignWetBulbTemperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    BasinReserveVolume	P_SINGLEVALUE	IfcVolumeMeasure
    CapacityControl	P_ENUMERATEDVALUE	IfcLabel	FANCYCLING|TWOSPEEDFAN|VARIABLESPEEDFAN|DAMPERSCONTROL|BYPASSVALVECONTROL|MULTIPLESERIESPUMPS|TWOSPEEDPUMP|VARIABLESPEEDPUMP|OTHER|NOTKNOWN|UNSET
    CircuitType	P_ENUMERATEDVALUE	IfcLabel	OPENCIRCUIT|CLOSEDCIRCUITWET|CLOSEDCIRCUITDRY|CLOSEDCIRCUITDRYWET|OTHER|NOTKNOWN|UNSET
    ControlStrategy	P_ENUMERATEDVALUE	IfcLabel	FIXEDEXITINGWATERTEMP|WETBULBTEMPRESET|OTHER|NOTKNOWN|UNSET
    FlowArrangement	P_ENUMERATEDVALUE	IfcLabel	COUNTERFLOW|CROSSFLOW|PARALLELFLOW|OTHER|NOTKNOWN|UNSET
    LiftElevationDifference	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalCapacity	P_SINGLEVALUE	IfcPowerMeasure
    NumberOfCells	P_SINGLEVALUE	IfcInteger
    OperationTemperatureRange	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    SprayType	P_ENUMERATEDVALUE	IfcLabel	SPRAYFILLED|SPLASHTYPEFILL|FILMTYPEFILL|OTHER|NOTKNOWN|UNSET
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    WaterRequirement	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    =Pset_CoveringCeiling	PSET_TYPEDRIVENOVERRIDE	IfcCovering/CEILING
    Permeability	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    TileLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    TileWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_CoveringCommon	PSET_TYPEDRIVENOVERRIDE	IfcCovering
    AcousticRating	P_SINGLEVALUE	IfcLabel
    Combustible	P_SINGLEVALUE	IfcBoolean
    Finish	P_SINGLEVALUE	IfcText
    FireRating	P_SINGLEVALUE	IfcLabel
    FlammabilityRating	P_SINGLEVALUE	IfcLabel
    FragilityRating	P_SINGLEVALUE	IfcLabel
    IsExternal	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    SurfaceSpreadOfFlame	P_SINGLEVALUE	IfcLabel
    ThermalTransmittance	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    =Pset_CoveringFlooring	PSET_TYPEDRIVENOVERRIDE	IfcCovering/FLOORING,
    HasAntiStaticSurface	P_SINGLEVALUE	IfcBoolean
    HasNonSkidSurface	P_SINGLEVALUE	IfcBoolean
    =Pset_CurtainWallCommon	PSET_TYPEDRIVENOVERRIDE	IfcCurtainWall
    AcousticRating	P_SINGLEVALUE	IfcLabel
    Combustible	P_SINGLEVALUE	IfcBoolean
    FireRating	P_SINGLEVALUE	IfcLabel
    IsExternal	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    SurfaceSpreadOfFlame	P_SINGLEVALUE	IfcLabel
    ThermalTransmittance	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    =Pset_DamperOccurrence	PSET_OCCURRENCEDRIVEN	IfcDamper
    SizingMethod	P_ENUMERATEDVALUE	IfcLabel	NOMINAL|EXACT|NOTKNOWN|UNSET
    =Pset_DamperPHistory	PSET_PERFORMANCEDRIVEN	IfcDamper
    AirFlowRate	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    BladePositionAngle	P_REFERENCEVALUE	IfcTimeSeries/IfcPositivePlaneAngleMeasure
    DamperPosition	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    Leakage	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    PressureDrop	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    PressureLossCoefficient	P_REFERENCEVALUE	IfcTimeSeries/IfcRatioMeasure
    =Pset_DamperTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcDamper
    BladeAction	P_ENUMERATEDVALUE	IfcLabel	FOLDINGCURTAIN|PARALLEL|OPPOSED|SINGLE|OTHER|NOTKNOWN|UNSET
    BladeEdge	P_ENUMERATEDVALUE	IfcLabel	CRIMPED|UNCRIMPED|OTHER|NOTKNOWN|UNSET
    BladeShape	P_ENUMERATEDVALUE	IfcLabel	FLAT|FABRICATEDAIRFOIL|EXTRUDEDAIRFOIL|OTHER|NOTKNOWN|UNSET
    BladeThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CloseOffRating	P_SINGLEVALUE	IfcPressureMeasure
    FaceArea	P_SINGLEVALUE	IfcAreaMeasure
    FrameDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    FrameThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    FrameType	P_SINGLEVALUE	IfcLabel
    LeakageCurve	P_TABLEVALUE	IfcVolumetricFlowRateMeasure/IfcPressureMeasure
    LeakageFullyClosed	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    LossCoefficentCurve	P_TABLEVALUE	IfcPositivePlaneAngleMeasure/IfcReal
    MaximumAirFlowRate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    MaximumWorkingPressure	P_SINGLEVALUE	IfcPressureMeasure
    NominalAirFlowRate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    NumberofBlades	P_SINGLEVALUE	IfcInteger
    OpenPressureDrop	P_SINGLEVALUE	IfcPressureMeasure
    Operation	P_ENUMERATEDVALUE	IfcLabel	AUTOMATIC|MANUAL|OTHER|NOTKNOWN|UNSET
    Orientation	P_ENUMERATEDVALUE	IfcLabel	VERTICAL|HORIZONTAL|VERTICALORHORIZONTAL|OTHER|NOTKNOWN|UNSET
    Reference	P_SINGLEVALUE	IfcIdentifier
    RegeneratedSoundCurve	P_TABLEVALUE	IfcVolumetricFlowRateMeasure/IfcSoundPressureMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    TemperatureRange	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    TemperatureRating	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    =Pset_DamperTypeControlDamper	PSET_TYPEDRIVENOVERRIDE	IfcDamper/CONTROLDAMPER
    ControlDamperOperation	P_ENUMERATEDVALUE	IfcLabel	LINEAR|EXPONENTIAL|OTHER|NOTKNOWN|UNSET
    TorqueRange	P_BOUNDEDVALUE	IfcTorqueMeasure
    =Pset_DamperTypeFireDamper	PSET_TYPEDRIVENOVERRIDE	IfcDamper/FIREDAMPER
    ActuationType	P_ENUMERATEDVALUE	IfcLabel	GRAVITY|SPRING|OTHER|NOTKNOWN|UNSET
    ClosureRatingEnum	P_ENUMERATEDVALUE	IfcLabel	DYNAMIC|STATIC|OTHER|NOTKNOWN|UNSET
    FireResistanceRating	P_SINGLEVALUE	IfcLabel
    FusibleLinkTemperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    =Pset_DamperTypeFireSmokeDamper	PSET_TYPEDRIVENOVERRIDE	IfcDamper/FIRESMOKEDAMPER
    ActuationType	P_ENUMERATEDVALUE	IfcLabel	GRAVITY|SPRING|OTHER|NOTKNOWN|UNSET
    ClosureRatingEnum	P_ENUMERATEDVALUE	IfcLabel	DYNAMIC|STATIC|OTHER|NOTKNOWN|UNSET
    ControlType	P_SINGLEVALUE	IfcLabel
    FireResistanceRating	P_SINGLEVALUE	IfcLabel
    FusibleLinkTemperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    =Pset_DamperTypeSmokeDamper	PSET_TYPEDRIVENOVERRIDE	IfcDamper/SMOKEDAMPER
    ControlType	P_SINGLEVALUE	IfcLabel
    =Pset_DiscreteAccessoryColumnShoe	PSET_TYPEDRIVENOVERRIDE	IfcDiscreteAccessory/SHOE
    ColumnShoeBasePlateDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ColumnShoeBasePlateThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ColumnShoeBasePlateWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ColumnShoeCasingDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ColumnShoeCasingHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ColumnShoeCasingWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_DiscreteAccessoryCornerFixingPlate	PSET_TYPEDRIVENOVERRIDE	IfcDiscreteAccessory/Cornerfixingplate
    CornerFixingPlateFlangeWidthInPlaneX	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CornerFixingPlateFlangeWidthInPlaneZ	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CornerFixingPlateLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CornerFixingPlateThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_DiscreteAccessoryDiagonalTrussConnector	PSET_TYPEDRIVENOVERRIDE	IfcDiscreteAccessory/Diagonaltrussconnector
    DiagonalTrussBaseBarDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    DiagonalTrussCrossBarDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    DiagonalTrussCrossBarSpacing	P_SINGLEVALUE	IfcPositiveLengthMeasure
    DiagonalTrussHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    DiagonalTrussLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    DiagonalTrussSecondaryBarDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_DiscreteAccessoryEdgeFixingPlate	PSET_TYPEDRIVENOVERRIDE	IfcDiscreteAccessory/Edgefixingplate
    EdgeFixingPlateFlangeWidthInPlaneX	P_SINGLEVALUE	IfcPositiveLengthMeasure
    EdgeFixingPlateFlangeWidthInPlaneZ	P_SINGLEVALUE	IfcPositiveLengthMeasure
    EdgeFixingPlateLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    EdgeFixingPlateThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_DiscreteAccessoryFixingSocket	PSET_TYPEDRIVENOVERRIDE	IfcDiscreteAccessory/Fixingsocket
    FixingSocketHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    FixingSocketThreadDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    FixingSocketThreadLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    FixingSocketTypeReference	P_REFERENCEVALUE	IfcExternalReference
    =Pset_DiscreteAccessoryLadderTrussConnector	PSET_TYPEDRIVENOVERRIDE	IfcDiscreteAccessory/Laddertrussconnector
    LadderTrussBaseBarDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    LadderTrussCrossBarDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    LadderTrussCrossBarSpacing	P_SINGLEVALUE	IfcPositiveLengthMeasure
    LadderTrussHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    LadderTrussLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    LadderTrussSecondaryBarDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_DiscreteAccessoryStandardFixingPlate	PSET_TYPEDRIVENOVERRIDE	IfcDiscreteAccessory/Standardfixingplate
    StandardFixingPlateDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    StandardFixingPlateThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    StandardFixingPlateWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_DiscreteAccessoryWireLoop	PSET_TYPEDRIVENOVERRIDE	IfcDiscreteAccessory/Wireloop
    WireDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WireEmbeddingLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WireLoopBasePlateLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WireLoopBasePlateThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WireLoopBasePlateWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WireLoopLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_DistributionChamberElementCommon	PSET_TYPEDRIVENOVERRIDE	IfcDistributionChamberElement
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_DistributionChamberElementTypeFormedDuct	PSET_TYPEDRIVENOVERRIDE	IfcDistributionChamberElement/FORMEDDUCT
    AccessCoverLoadRating	P_SINGLEVALUE	IfcText
    BaseThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ClearDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ClearWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WallThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_DistributionChamberElementTypeInspectionChamber	PSET_TYPEDRIVENOVERRIDE	IfcDistributionChamberElement/INSPECTIONCHAMBER
    AccessCoverLoadRating	P_SINGLEVALUE	IfcText
    AccessCoverMaterial	P_REFERENCEVALUE	IfcMaterialDefinition
    AccessLengthOrRadius	P_SINGLEVALUE	IfcPositiveLengthMeasure
    AccessWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    BaseMaterial	P_REFERENCEVALUE	IfcMaterialDefinition
    BaseThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ChamberLengthOrRadius	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ChamberWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    InvertLevel	P_SINGLEVALUE	IfcLengthMeasure
    SoffitLevel	P_SINGLEVALUE	IfcLengthMeasure
    WallMaterial	P_REFERENCEVALUE	IfcMaterialDefinition
    WallThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WithBackdrop	P_SINGLEVALUE	IfcBoolean
    =Pset_DistributionChamberElementTypeInspectionPit	PSET_TYPEDRIVENOVERRIDE	IfcDistributionChamberElement/INSPECTIONPIT
    Depth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Length	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Width	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_DistributionChamberElementTypeManhole	PSET_TYPEDRIVENOVERRIDE	IfcDistributionChamberElement/MANHOLE
    AccessCoverLoadRating	P_SINGLEVALUE	IfcText
    AccessCoverMaterial	P_REFERENCEVALUE	IfcMaterialDefinition
    AccessLengthOrRadius	P_SINGLEVALUE	IfcPositiveLengthMeasure
    AccessWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    BaseMaterial	P_REFERENCEVALUE	IfcMaterialDefinition
    BaseThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    HasSteps	P_SINGLEVALUE	IfcBoolean
    InvertLevel	P_SINGLEVALUE	IfcLengthMeasure
    IsShallow	P_SINGLEVALUE	IfcBoolean
    SoffitLevel	P_SINGLEVALUE	IfcLengthMeasure
    WallMaterial	P_REFERENCEVALUE	IfcMaterialDefinition
    WallThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WithBackdrop	P_SINGLEVALUE	IfcBoolean
    =Pset_DistributionChamberElementTypeMeterChamber	PSET_TYPEDRIVENOVERRIDE	IfcDistributionChamberElement/METERCHAMBER
    AccessCoverMaterial	P_REFERENCEVALUE	IfcMaterialDefinition
    BaseMaterial	P_REFERENCEVALUE	IfcMaterialDefinition
    BaseThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ChamberLengthOrRadius	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ChamberWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WallMaterial	P_REFERENCEVALUE	IfcMaterialDefinition
    WallThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_DistributionChamberElementTypeSump	PSET_TYPEDRIVENOVERRIDE	IfcDistributionChamberElement/SUMP
    InvertLevel	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Length	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Width	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_DistributionChamberElementTypeTrench	PSET_TYPEDRIVENOVERRIDE	IfcDistributionChamberElement/TRENCH
    Depth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    InvertLevel	P_SINGLEVALUE	IfcLengthMeasure
    Width	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_DistributionChamberElementTypeValveChamber	PSET_TYPEDRIVENOVERRIDE	IfcDistributionChamberElement/VALVECHAMBER
    AccessCoverMaterial	P_REFERENCEVALUE	IfcMaterialDefinition
    BaseMaterial	P_REFERENCEVALUE	IfcMaterialDefinition
    BaseThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ChamberLengthOrRadius	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ChamberWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WallMaterial	P_REFERENCEVALUE	IfcMaterialDefinition
    WallThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_DistributionPortCommon	PSET_TYPEDRIVENOVERRIDE	IfcDistributionPort
    ColorCode	P_SINGLEVALUE	IfcLabel
    PortNumber	P_SINGLEVALUE	IfcInteger
    =Pset_DistributionPortPHistoryCable	PSET_PERFORMANCEDRIVEN	IfcDistributionPort/CABLE
    ApparentPower	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    Current	P_REFERENCEVALUE	IfcTimeSeries/IfcElectricCurrentMeasure
    DataReceived	P_REFERENCEVALUE	IfcTimeSeries/IfcText
    DataTransmitted	P_REFERENCEVALUE	IfcTimeSeries/IfcText
    PowerFactor	P_REFERENCEVALUE	IfcTimeSeries/IfcRatioMeasure
    ReactivePower	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    RealPower	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    Voltage	P_REFERENCEVALUE	IfcTimeSeries/IfcElectricVoltageMeasure
    =Pset_DistributionPortPHistoryDuct	PSET_PERFORMANCEDRIVEN	IfcDistributionPort/DUCT
    FlowCondition	P_REFERENCEVALUE	IfcTimeSeries/IfcPositiveRatioMeasure
    MassFlowRate	P_REFERENCEVALUE	IfcTimeSeries/IfcMassFlowRateMeasure
    Pressure	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    Temperature	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    Velocity	P_REFERENCEVALUE	IfcTimeSeries/IfcLinearVelocityMeasure
    VolumetricFlowRate	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    WetBulbTemperature	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    =Pset_DistributionPortPHistoryPipe	PSET_PERFORMANCEDRIVEN	IfcDistributionPort/PIPE
    Flowrate	P_REFERENCEVALUE	IfcTimeSeries/IfcMassFlowRateMeasure
    Pressure	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    Temperature	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    =Pset_DistributionPortTypeCable	PSET_TYPEDRIVENOVERRIDE	IfcDistributionPort/CABLE
    ConductorFunction	P_ENUMERATEDVALUE	IfcLabel	PHASE_L1|PHASE_L2|PHASE_L3|NEUTRAL|PROTECTIVEEARTH|PROTECTIVEEARTHNEUTRAL|OTHER|NOTKNOWN|UNSET
    ConnectionGender	P_ENUMERATEDVALUE	IfcLabel	MALE|FEMALE|OTHER|NOTKNOWN|UNSET
    ConnectionSubtype	P_SINGLEVALUE	IfcLabel
    ConnectionType	P_ENUMERATEDVALUE	IfcLabel	ACPLUG|DCPLUG|COAXIAL|CRIMP|RJ|RADIO|DIN|DSUB|DVI|EIAJ|HDMI|RCA|SOCKET|TRS|USB|XLR|OTHER|NOTKNOWN|UNSET
    Current	P_BOUNDEDVALUE	IfcElectricCurrentMeasure
    CurrentContent3rdHarmonic	P_SINGLEVALUE	IfcPositiveRatioMeasure
    Power	P_BOUNDEDVALUE	IfcPowerMeasure
    Protocols	P_LISTVALUE	IfcIdentifier
    Voltage	P_BOUNDEDVALUE	IfcElectricVoltageMeasure
    =Pset_DistributionPortTypeDuct	PSET_TYPEDRIVENOVERRIDE	IfcDistributionPort/DUCT
    ConnectionSubType	P_SINGLEVALUE	IfcLabel
    ConnectionType	P_ENUMERATEDVALUE	IfcLabel	BEADEDSLEEVE|COMPRESSION|CRIMP|DRAWBAND|DRIVESLIP|FLANGED|OUTSIDESLEEVE|SLIPON|SOLDERED|SSLIP|STANDINGSEAM|SWEDGE|WELDED|OTHER|NONE|USERDEFINED|NOTDEFINED
    DryBulbTemperature	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    NominalHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Pressure	P_BOUNDEDVALUE	IfcPressureMeasure
    Velocity	P_BOUNDEDVALUE	IfcLinearVelocityMeasure
    VolumetricFlowRate	P_BOUNDEDVALUE	IfcVolumetricFlowRateMeasure
    WetBulbTemperature	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    =Pset_DistributionPortTypePipe	PSET_TYPEDRIVENOVERRIDE	IfcDistributionPort/PIPE
    ConnectionSubType	P_SINGLEVALUE	IfcLabel
    ConnectionType	P_ENUMERATEDVALUE	IfcLabel	BRAZED|COMPRESSION|FLANGED|GROOVED|OUTSIDESLEEVE|SOLDERED|SWEDGE|THREADED|WELDED|OTHER|NONE|UNSET
    FlowCondition	P_BOUNDEDVALUE	IfcPositiveRatioMeasure
    InnerDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    MassFlowRate	P_BOUNDEDVALUE	IfcMassFlowRateMeasure
    NominalDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    OuterDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Pressure	P_BOUNDEDVALUE	IfcPressureMeasure
    Temperature	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    Velocity	P_BOUNDEDVALUE	IfcLinearVelocityMeasure
    VolumetricFlowRate	P_BOUNDEDVALUE	IfcVolumetricFlowRateMeasure
    =Pset_DistributionSystemCommon	PSET_TYPEDRIVENOVERRIDE	IfcDistributionSystem
    Reference	P_SINGLEVALUE	IfcIdentifier
    =Pset_DistributionSystemTypeElectrical	PSET_TYPEDRIVENOVERRIDE	IfcDistributionSystem/ELECTRICAL
    Diversity	P_SINGLEVALUE	IfcPositiveRatioMeasure
    ElectricalSystemCategory	P_ENUMERATEDVALUE	IfcLabel	HIGHVOLTAGE|LOWVOLTAGE|EXTRALOWVOLTAGE|OTHER|NOTKNOWN|UNSET
    ElectricalSystemType	P_ENUMERATEDVALUE	IfcLabel	TN|TN_C|TN_S|TN_C_S|TT|IT|OTHER|NOTKNOWN|UNSET
    MaximumAllowedVoltageDrop	P_SINGLEVALUE	IfcElectricVoltageMeasure
    NetImpedance	P_SINGLEVALUE	IfcElectricResistanceMeasure
    NumberOfLiveConductors	P_SINGLEVALUE	IfcInteger
    =Pset_DistributionSystemTypeVentilation	PSET_TYPEDRIVENOVERRIDE	IfcDistributionSystem/VENTILATION
    AspectRatio	P_SINGLEVALUE	IfcReal
    DesignName	P_SINGLEVALUE	IfcLabel
    DuctSealant	P_REFERENCEVALUE	IfcMaterialDefinition
    DuctSizingMethod	P_ENUMERATEDVALUE	IfcLabel	CONSTANTFRICTION|CONSTANTPRESSURE|STATICREGAIN|OTHER|NOTKNOWN|UNSET
    FrictionLoss	P_SINGLEVALUE	IfcReal
    LeakageClass	P_SINGLEVALUE	IfcPressureMeasure
    MaximumVelocity	P_SINGLEVALUE	IfcLinearVelocityMeasure
    MinimumHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    MinimumWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    PressureClass	P_SINGLEVALUE	IfcPressureMeasure
    ScrapFactor	P_SINGLEVALUE	IfcReal
    =Pset_DoorCommon	PSET_TYPEDRIVENOVERRIDE	IfcDoor
    AcousticRating	P_SINGLEVALUE	IfcLabel
    DurabilityRating	P_SINGLEVALUE	IfcLabel
    FireExit	P_SINGLEVALUE	IfcBoolean
    FireRating	P_SINGLEVALUE	IfcLabel
    GlazingAreaFraction	P_SINGLEVALUE	IfcPositiveRatioMeasure
    HandicapAccessible	P_SINGLEVALUE	IfcBoolean
    HasDrive	P_SINGLEVALUE	IfcBoolean
    HygrothermalRating	P_SINGLEVALUE	IfcLabel
    Infiltration	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    IsExternal	P_SINGLEVALUE	IfcBoolean
    MechanicalLoadRating	P_SINGLEVALUE	IfcLabel
    Reference	P_SINGLEVALUE	IfcIdentifier
    SecurityRating	P_SINGLEVALUE	IfcLabel
    SelfClosing	P_SINGLEVALUE	IfcBoolean
    SmokeStop	P_SINGLEVALUE	IfcBoolean
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    ThermalTransmittance	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    WaterTightnessRating	P_SINGLEVALUE	IfcLabel
    WindLoadRating	P_SINGLEVALUE	IfcLabel
    =Pset_DoorWindowGlazingType	PSET_TYPEDRIVENOVERRIDE	IfcDoor,IfcWindow
    FillGas	P_SINGLEVALUE	IfcLabel
    GlassColor	P_SINGLEVALUE	IfcLabel
    GlassLayers	P_SINGLEVALUE	IfcCountMeasure
    GlassThickness1	P_SINGLEVALUE	IfcPositiveLengthMeasure
    GlassThickness2	P_SINGLEVALUE	IfcPositiveLengthMeasure
    GlassThickness3	P_SINGLEVALUE	IfcPositiveLengthMeasure
    IsCoated	P_SINGLEVALUE	IfcBoolean
    IsLaminated	P_SINGLEVALUE	IfcBoolean
    IsTempered	P_SINGLEVALUE	IfcBoolean
    IsWired	P_SINGLEVALUE	IfcBoolean
    ShadingCoefficient	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    SolarAbsorption	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    SolarHeatGainTransmittance	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    SolarReflectance	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    SolarTransmittance	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    ThermalTransmittanceSummer	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    ThermalTransmittanceWinter	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    VisibleLightReflectance	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    VisibleLightTransmittance	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    =Pset_DuctFittingOccurrence	PSET_OCCURRENCEDRIVEN	IfcDuctFitting
    Color	P_SINGLEVALUE	IfcLabel
    HasLiner	P_SINGLEVALUE	IfcBoolean
    InteriorRoughnessCoefficient	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_DuctFittingPHistory	PSET_PERFORMANCEDRIVEN	IfcDuctFitting
    AirFlowLeakage	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    AtmosphericPressure	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    LossCoefficient	P_REFERENCEVALUE	IfcTimeSeries/IfcReal
    =Pset_DuctFittingTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcDuctFitting
    PressureClass	P_SINGLEVALUE	IfcPressureMeasure
    PressureRange	P_BOUNDEDVALUE	IfcPressureMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    TemperatureRange	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    =Pset_DuctSegmentOccurrence	PSET_OCCURRENCEDRIVEN	IfcDuctSegment
    Color	P_SINGLEVALUE	IfcLabel
    HasLiner	P_SINGLEVALUE	IfcBoolean
    InteriorRoughnessCoefficient	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_DuctSegmentPHistory	PSET_PERFORMANCEDRIVEN	IfcDuctSegment
    AtmosphericPressure	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    FluidFlowLeakage	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    LeakageCurve	P_REFERENCEVALUE	IfcTimeSeries
    LossCoefficient	P_REFERENCEVALUE	IfcTimeSeries/IfcReal
    =Pset_DuctSegmentTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcDuctSegment
    LongitudinalSeam	P_SINGLEVALUE	IfcText
    NominalDiameterOrWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    PressureRange	P_BOUNDEDVALUE	IfcPressureMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Reinforcement	P_SINGLEVALUE	IfcLabel
    ReinforcementSpacing	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Shape	P_ENUMERATEDVALUE	IfcLabel	FLATOVAL|RECTANGULAR|ROUND|OTHER|NOTKNOWN|UNSET
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    TemperatureRange	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    WorkingPressure	P_SINGLEVALUE	IfcPressureMeasure
    =Pset_DuctSilencerPHistory	PSET_PERFORMANCEDRIVEN	IfcDuctSilencer
    AirFlowRate	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    AirPressureDropCurve	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    =Pset_DuctSilencerTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcDuctSilencer
    AirFlowrateRange	P_BOUNDEDVALUE	IfcVolumetricFlowRateMeasure
    HasExteriorInsulation	P_SINGLEVALUE	IfcBoolean
    HydraulicDiameter	P_SINGLEVALUE	IfcLengthMeasure
    Length	P_SINGLEVALUE	IfcLengthMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    TemperatureRange	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    Weight	P_SINGLEVALUE	IfcMassMeasure
    WorkingPressureRange	P_BOUNDEDVALUE	IfcPressureMeasure
    =Pset_ElectricAppliancePHistory	PSET_PERFORMANCEDRIVEN	IfcElectricAppliance
    PowerState	P_REFERENCEVALUE	IfcTimeSeries/IfcBoolean
    =Pset_ElectricApplianceTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcElectricAppliance
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_ElectricApplianceTypeDishwasher	PSET_TYPEDRIVENOVERRIDE	IfcElectricAppliance/DISHWASHER
    DishwasherType	P_ENUMERATEDVALUE	IfcLabel	POTWASHER|TRAYWASHER|DISHWASHER|BOTTLEWASHER|CUTLERYWASHER|OTHER|UNKNOWN|UNSET
    =Pset_ElectricApplianceTypeElectricCooker	PSET_TYPEDRIVENOVERRIDE	IfcElectricAppliance/ELECTRICCOOKER
    ElectricCookerType	P_ENUMERATEDVALUE	IfcLabel	STEAMCOOKER|DEEPFRYER|STOVE|OVEN|TILTINGFRYINGPAN|COOKINGKETTLE|OTHER|UNKNOWN|UNSET
    =Pset_ElectricDistributionBoardOccurrence	PSET_OCCURRENCEDRIVEN	IfcElectricDistributionBoard
    IsMain	P_SINGLEVALUE	IfcBoolean
    IsSkilledOperator	P_SINGLEVALUE	IfcBoolean
    =Pset_ElectricDistributionBoardTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcElectricDistributionBoard
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_ElectricFlowStorageDevicePHistory	PSET_PERFORMANCEDRIVEN	IfcElectricFlowStorageDevice
    Level	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    =Pset_ElectricFlowStorageDeviceTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcElectricFlowStorageDevice
    ConnectedConductorFunction	P_ENUMERATEDVALUE	IfcLabel	PHASE_L1|PHASE_L2|PHASE_L3|NEUTRAL|PROTECTIVEEARTH|PROTECTIVEEARTHNEUTRAL|OTHER|NOTKNOWN|UNSET
    EarthFault1PoleMaximumState	P_SINGLEVALUE	IfcElectricCurrentMeasure
    EarthFault1PoleMinimumState	P_SINGLEVALUE	IfcElectricCurrentMeasure
    EarthFault1PolePowerFactorMaximumState	P_SINGLEVALUE	IfcReal
    EarthFault1PolePowerFactorMinimumState	P_SINGLEVALUE	IfcReal
    ModuleCapacity	P_SINGLEVALUE	-
    ModulesInParallel	P_SINGLEVALUE	-
    ModulesInSeries	P_SINGLEVALUE	-
    NominalFrequency	P_SINGLEVALUE	IfcFrequencyMeasure
    NominalSupplyVoltage	P_SINGLEVALUE	IfcElectricVoltageMeasure
    NominalSupplyVoltageOffset	P_BOUNDEDVALUE	IfcElectricVoltageMeasure
    RadiativeFraction	P_SINGLEVALUE	-
    Reference	P_SINGLEVALUE	IfcIdentifier
    ShortCircuit1PoleMaximumState	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ShortCircuit1PoleMinimumState	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ShortCircuit1PolePowerFactorMaximumState	P_SINGLEVALUE	IfcReal
    ShortCircuit1PolePowerFactorMinimumState	P_SINGLEVALUE	IfcReal
    ShortCircuit2PoleMinimumState	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ShortCircuit2PolePowerFactorMinimumState	P_SINGLEVALUE	IfcReal
    ShortCircuit3PoleMaximumState	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ShortCircuit3PolePowerFactorMaximumState	P_SINGLEVALUE	IfcReal
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_ElectricGeneratorTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcElectricGenerator
    ElectricGeneratorEfficiency	P_SINGLEVALUE	IfcPositiveRatioMeasure
    MaximumPowerOutput	P_SINGLEVALUE	IfcPowerMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    StartCurrentFactor	P_SINGLEVALUE	IfcReal
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_ElectricMotorTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcElectricMotor
    ElectricMotorEfficiency	P_SINGLEVALUE	IfcPositiveRatioMeasure
    FrameSize	P_SINGLEVALUE	IfcLabel
    HasPartWinding	P_SINGLEVALUE	IfcBoolean
    IsGuarded	P_SINGLEVALUE	IfcBoolean
    LockedRotorCurrent	P_SINGLEVALUE	IfcElectricCurrentMeasure
    MaximumPowerOutput	P_SINGLEVALUE	IfcPowerMeasure
    MotorEnclosureType	P_ENUMERATEDVALUE	IfcLabel	OPENDRIPPROOF|TOTALLYENCLOSEDAIROVER|TOTALLYENCLOSEDFANCOOLED|TOTALLYENCLOSEDNONVENTILATED|OTHER|NOTKNOWN|UNSET
    Reference	P_SINGLEVALUE	IfcIdentifier
    StartCurrentFactor	P_SINGLEVALUE	IfcReal
    StartingTime	P_SINGLEVALUE	IfcTimeMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    TeTime	P_SINGLEVALUE	IfcTimeMeasure
    =Pset_ElectricTimeControlTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcElectricTimeControl
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_ElectricalDeviceCommon	PSET_TYPEDRIVENOVERRIDE	IfcDistributionElement
    ConductorFunction	P_ENUMERATEDVALUE	IfcLabel	PHASE_L1|PHASE_L2|PHASE_L3|NEUTRAL|PROTECTIVEEARTH|PROTECTIVEEARTHNEUTRAL|OTHER|NOTKNOWN|UNSET
    HasProtectiveEarth	P_SINGLEVALUE	IfcBoolean
    IK_Code	P_SINGLEVALUE	-
    IP_Code	P_SINGLEVALUE	IfcLabel
    InsulationStandardClass	P_ENUMERATEDVALUE	IfcLabel	CLASS0APPLIANCE|CLASS0IAPPLIANCE|CLASSIAPPLIANCE|CLASSIIAPPLIANCE|CLASSIIIAPPLIANCE|OTHER|NOTKNOWN|UNSET
    NominalFrequencyRange	P_BOUNDEDVALUE	IfcFrequencyMeasure
    NumberOfPoles	P_SINGLEVALUE	IfcInteger
    PowerFactor	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    RatedCurrent	P_BOUNDEDVALUE	IfcElectricCurrentMeasure
    RatedVoltage	P_BOUNDEDVALUE	IfcElectricVoltageMeasure
    =Pset_ElementAssemblyCommon	PSET_TYPEDRIVENOVERRIDE	IfcElementAssembly
    Reference	P_SINGLEVALUE	-
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_ElementComponentCommon	PSET_TYPEDRIVENOVERRIDE	IfcElementComponent
    CorrosionTreatment	P_ENUMERATEDVALUE	IfcLabel	PAINTED|EPOXYCOATED|GALVANISED|STAINLESS|NONE|NOTDEFINED
    DeliveryType	P_ENUMERATEDVALUE	IfcLabel	CAST_IN_PLACE|WELDED_TO_STRUCTURE|LOOSE|ATTACHED_FOR_DELIVERY|PRECAST|NOTDEFINED
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_EngineTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcEngine
    EnergySource	P_ENUMERATEDVALUE	IfcLabel	DIESEL|GASOLINE|NATURALGAS|PROPANE|BIODIESEL|SEWAGEGAS|HYDROGEN|BIFUEL|OTHER|UNKNOWN|UNSET
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_EnvironmentalImpactIndicators	PSET_TYPEDRIVENOVERRIDE	IfcElement
    AtmosphericAcidificationPerUnit	P_SINGLEVALUE	IfcMassMeasure
    ClimateChangePerUnit	P_SINGLEVALUE	IfcMassMeasure
    EutrophicationPerUnit	P_SINGLEVALUE	IfcMassMeasure
    ExpectedServiceLife	P_SINGLEVALUE	IfcTimeMeasure
    FunctionalUnitReference	P_SINGLEVALUE	IfcLabel
    HazardousWastePerUnit	P_SINGLEVALUE	IfcMassMeasure
    InertWastePerUnit	P_SINGLEVALUE	IfcMassMeasure
    LifeCyclePhase	P_ENUMERATEDVALUE	IfcLabel	ACQUISITION|CRADLETOSITE|DECONSTRUCTION|DISPOSAL|DISPOSALTRANSPORT|GROWTH|INSTALLATION|MAINTENANCE|MANUFACTURE|OCCUPANCY|OPERATION|PROCUREMENT|PRODUCTION|PRODUCTIONTRANSPORT|RECOVERY|REFURBISHMENT|REPAIR|REPLACEMENT|TRANSPORT|USAGE|WASTE|WHOLELIFECYCLE|USERDEFINED|NOTDEFINED
    NonHazardousWastePerUnit	P_SINGLEVALUE	IfcMassMeasure
    NonRenewableEnergyConsumptionPerUnit	P_SINGLEVALUE	IfcEnergyMeasure
    PhotochemicalOzoneFormationPerUnit	P_SINGLEVALUE	IfcMassMeasure
    RadioactiveWastePerUnit	P_SINGLEVALUE	IfcMassMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    RenewableEnergyConsumptionPerUnit	P_SINGLEVALUE	IfcEnergyMeasure
    ResourceDepletionPerUnit	P_SINGLEVALUE	IfcMassMeasure
    StratosphericOzoneLayerDestructionPerUnit	P_SINGLEVALUE	IfcMassMeasure
    TotalPrimaryEnergyConsumptionPerUnit	P_SINGLEVALUE	IfcEnergyMeasure
    Unit	P_SINGLEVALUE	IfcText
    WaterConsumptionPerUnit	P_SINGLEVALUE	IfcVolumeMeasure
    =Pset_EnvironmentalImpactValues	PSET_TYPEDRIVENOVERRIDE	IfcElement
    AtmosphericAcidification	P_SINGLEVALUE	IfcMassMeasure
    ClimateChange	P_SINGLEVALUE	IfcMassMeasure
    Duration	P_SINGLEVALUE	IfcDuration
    Eutrophication	P_SINGLEVALUE	IfcMassMeasure
    HazardousWaste	P_SINGLEVALUE	IfcMassMeasure
    InertWaste	P_SINGLEVALUE	IfcMassMeasure
    LeadInTime	P_SINGLEVALUE	IfcDuration
    LeadOutTime	P_SINGLEVALUE	IfcDuration
    NonHazardousWaste	P_SINGLEVALUE	IfcMassMeasure
    NonRenewableEnergyConsumption	P_SINGLEVALUE	IfcEnergyMeasure
    PhotochemicalOzoneFormation	P_SINGLEVALUE	IfcMassMeasure
    RadioactiveWaste	P_SINGLEVALUE	IfcMassMeasure
    RenewableEnergyConsumption	P_SINGLEVALUE	IfcEnergyMeasure
    ResourceDepletion	P_SINGLEVALUE	IfcMassMeasure
    StratosphericOzoneLayerDestruction	P_SINGLEVALUE	IfcMassMeasure
    TotalPrimaryEnergyConsumption	P_SINGLEVALUE	IfcEnergyMeasure
    WaterConsumption	P_SINGLEVALUE	IfcVolumeMeasure
    =Pset_EvaporativeCoolerPHistory	PSET_PERFORMANCEDRIVEN	IfcEvaporativeCooler
    Effectiveness	P_REFERENCEVALUE	IfcTimeSeries/IfcRatioMeasure
    LatentHeatTransferRate	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    SensibleHeatTransferRate	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    TotalHeatTransferRate	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    WaterSumpTemperature	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    =Pset_EvaporativeCoolerTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcEvaporativeCooler
    AirPressureDropCurve	P_TABLEVALUE	IfcVolumetricFlowRateMeasure/IfcPressureMeasure
    EffectivenessTable	P_TABLEVALUE	IfcVolumetricFlowRateMeasure/IfcReal
    FlowArrangement	P_ENUMERATEDVALUE	IfcLabel	COUNTERFLOW|CROSSFLOW|PARALLELFLOW|OTHER|NOTKNOWN|UNSET
    HeatExchangeArea	P_SINGLEVALUE	IfcAreaMeasure
    OperationTemperatureRange	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    WaterPressDropCurve	P_TABLEVALUE	IfcVolumetricFlowRateMeasure/IfcPressureMeasure
    WaterRequirement	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    =Pset_EvaporatorPHistory	PSET_PERFORMANCEDRIVEN	IfcEvaporator
    CompressorEvaporatorHeatGain	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    CompressorEvaporatorPressureDrop	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    EvaporatingTemperature	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    EvaporatorMeanVoidFraction	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    ExteriorHeatTransferCoefficient	P_REFERENCEVALUE	IfcTimeSeries/IfcThermalTransmittanceMeasure
    HeatRejectionRate	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    InteriorHeatTransferCoefficient	P_REFERENCEVALUE	IfcTimeSeries/IfcThermalTransmittanceMeasure
    LogarithmicMeanTemperatureDifference	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    RefrigerantFoulingResistance	P_REFERENCEVALUE	IfcTimeSeries/IfcThermalResistanceMeasure
    UAcurves	P_REFERENCEVALUE	IfcTimeSeries
    WaterFoulingResistance	P_REFERENCEVALUE	IfcTimeSeries/IfcThermalResistanceMeasure
    =Pset_EvaporatorTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcEvaporator
    EvaporatorCoolant	P_ENUMERATEDVALUE	IfcLabel	WATER|BRINE|GLYCOL|OTHER|NOTKNOWN|UNSET
    EvaporatorMediumType	P_ENUMERATEDVALUE	IfcLabel	COLDLIQUID|COLDAIR|OTHER|NOTKNOWN|UNSET
    ExternalSurfaceArea	P_SINGLEVALUE	IfcAreaMeasure
    InternalRefrigerantVolume	P_SINGLEVALUE	IfcVolumeMeasure
    InternalSurfaceArea	P_SINGLEVALUE	IfcAreaMeasure
    InternalWaterVolume	P_SINGLEVALUE	IfcVolumeMeasure
    NominalHeatTransferArea	P_SINGLEVALUE	IfcAreaMeasure
    NominalHeatTransferCoefficient	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    RefrigerantClass	P_ENUMERATEDVALUE	IfcLabel	CFC|HCFC|HFC|HYDROCARBONS|AMMONIA|CO2|H2O|OTHER|NOTKNOWN|UNSET
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_FanCentrifugal	PSET_TYPEDRIVENOVERRIDE	IfcFan/CENTRIFUGAL
    Arrangement	P_ENUMERATEDVALUE	IfcLabel	ARRANGEMENT1|ARRANGEMENT2|ARRANGEMENT3|ARRANGEMENT4|ARRANGEMENT7|ARRANGEMENT8|ARRANGEMENT9|ARRANGEMENT10|OTHER|NOTKNOWN|UNSET
    DirectionOfRotation	P_ENUMERATEDVALUE	IfcLabel	CLOCKWISE|COUNTERCLOCKWISE|OTHER|NOTKNOWN|UNSET
    DischargePosition	P_ENUMERATEDVALUE	IfcLabel	TOPHORIZONTAL|TOPANGULARDOWN|TOPANGULARUP|DOWNBLAST|BOTTOMANGULARDOWN|BOTTOMHORIZONTAL|BOTTOMANGULARUP|UPBLAST|OTHER|NOTKNOWN|UNSET
    =Pset_FanOccurrence	PSET_OCCURRENCEDRIVEN	IfcFan
    ApplicationOfFan	P_ENUMERATEDVALUE	IfcLabel	SUPPLYAIR|RETURNAIR|EXHAUSTAIR|COOLINGTOWER|OTHER|NOTKNOWN|UNSET
    CoilPosition	P_ENUMERATEDVALUE	IfcLabel	DRAWTHROUGH|BLOWTHROUGH|OTHER|NOTKNOWN|UNSET
    DischargeType	P_ENUMERATEDVALUE	IfcLabel	DUCT|SCREEN|LOUVER|DAMPER|OTHER|NOTKNOWN|UNSET
    FanMountingType	P_ENUMERATEDVALUE	IfcLabel	MANUFACTUREDCURB|FIELDERECTEDCURB|CONCRETEPAD|SUSPENDED|WALLMOUNTED|DUCTMOUNTED|OTHER|NOTKNOWN|UNSET
    FractionOfMotorHeatToAirStream	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    ImpellerDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    MotorPosition	P_ENUMERATEDVALUE	IfcLabel	INAIRSTREAM|OUTOFAIRSTREAM|OTHER|NOTKNOWN|UNSET
    =Pset_FanPHistory	PSET_PERFORMANCEDRIVEN	IfcFan
    DischargePressureLoss	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    DischargeVelocity	P_REFERENCEVALUE	IfcTimeSeries/IfcLinearVelocityMeasure
    DrivePowerLoss	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    FanEfficiency	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    FanPowerRate	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    FanRotationSpeed	P_REFERENCEVALUE	IfcTimeSeries/IfcRotationalFrequencyMeasure
    OverallEfficiency	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    ShaftPowerRate	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    WheelTipSpeed	P_REFERENCEVALUE	IfcTimeSeries/IfcLinearVelocityMeasure
    =Pset_FanTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcFan
    CapacityControlType	P_ENUMERATEDVALUE	IfcLabel	INLETVANE|VARIABLESPEEDDRIVE|BLADEPITCHANGLE|TWOSPEED|DISCHARGEDAMPER|OTHER|NOTKNOWN|UNSET
    EfficiencyCurve	P_TABLEVALUE	IfcVolumetricFlowRateMeasure/IfcNormalisedRatioMeasure
    MotorDriveType	P_ENUMERATEDVALUE	IfcLabel	DIRECTDRIVE|BELTDRIVE|COUPLING|OTHER|NOTKNOWN|UNSET
    NominalAirFlowRate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    NominalPowerRate	P_SINGLEVALUE	IfcPowerMeasure
    NominalRotationSpeed	P_SINGLEVALUE	IfcRotationalFrequencyMeasure
    NominalStaticPressure	P_SINGLEVALUE	IfcPressureMeasure
    NominalTotalPressure	P_SINGLEVALUE	IfcPressureMeasure
    OperationTemperatureRange	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    OperationalCriteria	P_SINGLEVALUE	IfcTimeMeasure
    PressureCurve	P_TABLEVALUE	IfcVolumetricFlowRateMeasure/IfcPressureMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_FastenerWeld	PSET_TYPEDRIVENOVERRIDE	IfcFastener/WELD
    Intermittent	P_SINGLEVALUE	IfcBoolean
    Process	P_SINGLEVALUE	IfcInteger
    ProcessName	P_SINGLEVALUE	IfcLabel
    Staggered	P_SINGLEVALUE	IfcBoolean
    Surface1	P_SINGLEVALUE	IfcLabel
    Surface2	P_SINGLEVALUE	IfcLabel
    Type1	P_SINGLEVALUE	IfcLabel
    Type2	P_SINGLEVALUE	IfcLabel
    a	P_SINGLEVALUE	IfcPositiveLengthMeasure
    c	P_SINGLEVALUE	IfcPositiveLengthMeasure
    d	P_SINGLEVALUE	IfcPositiveLengthMeasure
    e	P_SINGLEVALUE	IfcPositiveLengthMeasure
    l	P_SINGLEVALUE	IfcPositiveLengthMeasure
    n	P_SINGLEVALUE	IfcCountMeasure
    s	P_SINGLEVALUE	IfcPositiveLengthMeasure
    z	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_FilterPHistory	PSET_PERFORMANCEDRIVEN	IfcFilter
    CountedEfficiency	P_REFERENCEVALUE	IfcTimeSeries/IfcReal
    ParticleMassHolding	P_REFERENCEVALUE	IfcTimeSeries/IfcMassMeasure
    WeightedEfficiency	P_REFERENCEVALUE	IfcTimeSeries/IfcReal
    =Pset_FilterTypeAirParticleFilter	PSET_TYPEDRIVENOVERRIDE	IfcFilter/AIRPARTICLEFILTER
    AirParticleFilterType	P_ENUMERATEDVALUE	IfcLabel	COARSEMETALSCREEN|COARSECELLFOAMS|COARSESPUNGLASS|MEDIUMELECTRETFILTER|MEDIUMNATURALFIBERFILTER|HEPAFILTER|ULPAFILTER|MEMBRANEFILTERS|RENEWABLEMOVINGCURTIANDRYMEDIAFILTER|ELECTRICALFILTER|ROLLFORM|ADHESIVERESERVOIR|OTHER|NOTKNOWN|UNSET
    CountedEfficiencyCurve	P_TABLEVALUE	IfcMassMeasure/IfcReal
    DustHoldingCapacity	P_SINGLEVALUE	IfcMassMeasure
    FaceSurfaceArea	P_SINGLEVALUE	IfcAreaMeasure
    FrameMaterial	P_REFERENCEVALUE	IfcMaterialDefinition
    MediaExtendedArea	P_SINGLEVALUE	IfcAreaMeasure
    NominalCountedEfficiency	P_SINGLEVALUE	IfcReal
    NominalWeightedEfficiency	P_SINGLEVALUE	IfcReal
    PressureDropCurve	P_TABLEVALUE	IfcVolumetricFlowRateMeasure/IfcPressureMeasure
    SeparationType	P_ENUMERATEDVALUE	IfcLabel	BAG|PLEAT|TREADSEPARATION|OTHER|NOTKNOWN|UNSET
    WeightedEfficiencyCurve	P_TABLEVALUE	IfcMassMeasure/IfcReal
    =Pset_FilterTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcFilter
    FinalResistance	P_SINGLEVALUE	IfcPressureMeasure
    FlowRateRange	P_BOUNDEDVALUE	IfcVolumetricFlowRateMeasure
    InitialResistance	P_SINGLEVALUE	IfcPressureMeasure
    NominalFilterFaceVelocity	P_SINGLEVALUE	IfcLinearVelocityMeasure
    NominalFlowrate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    NominalMediaSurfaceVelocity	P_SINGLEVALUE	IfcLinearVelocityMeasure
    NominalParticleGeometricMeanDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalParticleGeometricStandardDeviation	P_SINGLEVALUE	IfcReal
    NominalPressureDrop	P_SINGLEVALUE	IfcPressureMeasure
    OperationTemperatureRange	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    Weight	P_SINGLEVALUE	IfcMassMeasure
    =Pset_FilterTypeCompressedAirFilter	PSET_TYPEDRIVENOVERRIDE	IfcFilter/COMPRESSEDAIRFILTER
    AutomaticCondensateDischarge	P_SINGLEVALUE	IfcBoolean
    CloggingIndicator	P_SINGLEVALUE	IfcBoolean
    CompressedAirFilterType	P_ENUMERATEDVALUE	IfcLabel	ACTIVATEDCARBON|PARTICLE_FILTER|COALESCENSE_FILTER|OTHER|NOTKNOWN|UNSET
    OperationPressureMax	P_SINGLEVALUE	IfcPressureMeasure
    ParticleAbsorptionCurve	P_TABLEVALUE	IfcPositiveLengthMeasure/IfcPositiveRatioMeasure
    =Pset_FilterTypeWaterFilter	PSET_TYPEDRIVENOVERRIDE	IfcFilter/WATERFILTER
    WaterFilterType	P_ENUMERATEDVALUE	IfcLabel	FILTRATION_DIATOMACEOUSEARTH|FILTRATION_SAND|PURIFICATION_DEIONIZING|PURIFICATION_REVERSEOSMOSIS|SOFTENING_ZEOLITE|OTHER|NOTKNOWN|UNSET
    =Pset_FireSuppressionTerminalTypeBreechingInlet	PSET_TYPEDRIVENOVERRIDE	IfcFireSuppressionTerminal/BREECHINGINLET
    BreechingInletType	P_ENUMERATEDVALUE	IfcLabel	TWOWAY|FOURWAY|OTHER|USERDEFINED|NOTDEFINED
    CouplingType	P_ENUMERATEDVALUE	IfcLabel	INSTANTANEOUS_FEMALE|INSTANTANEOUS_MALE|OTHER|USERDEFINED|NOTDEFINED
    HasCaps	P_SINGLEVALUE	IfcBoolean
    InletDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    OutletDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_FireSuppressionTerminalTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcFireSuppressionTerminal
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_FireSuppressionTerminalTypeFireHydrant	PSET_TYPEDRIVENOVERRIDE	IfcFireSuppressionTerminal/FIREHYDRANT
    BodyColor	P_SINGLEVALUE	IfcText
    CapColor	P_SINGLEVALUE	IfcText
    DischargeFlowRate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    FireHydrantType	P_ENUMERATEDVALUE	IfcLabel	DRYBARREL|WETBARREL|OTHER|NOTKNOWN|UNSET
    FlowClass	P_SINGLEVALUE	IfcLabel
    HoseConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NumberOfHoseConnections	P_SINGLEVALUE	IfcInteger
    PressureRating	P_SINGLEVALUE	IfcPressureMeasure
    PumperConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WaterIsPotable	P_SINGLEVALUE	IfcBoolean
    =Pset_FireSuppressionTerminalTypeHoseReel	PSET_TYPEDRIVENOVERRIDE	IfcFireSuppressionTerminal/HOSEREEL
    ClassOfService	P_SINGLEVALUE	IfcLabel
    ClassificationAuthority	P_SINGLEVALUE	IfcLabel
    HoseDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    HoseLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    HoseNozzleType	P_ENUMERATEDVALUE	IfcLabel	FOG|STRAIGHTSTREAM|OTHER|NOTKNOWN|UNSET
    HoseReelMountingType	P_ENUMERATEDVALUE	IfcLabel	CABINET_RECESSED|CABINET_SEMIRECESSED|SURFACE|OTHER|NOTKNOWN|UNSET
    HoseReelType	P_ENUMERATEDVALUE	IfcLabel	RACK|REEL|OTHER|NOTKNOWN|UNSET
    InletConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_FireSuppressionTerminalTypeSprinkler	PSET_TYPEDRIVENOVERRIDE	IfcFireSuppressionTerminal/SPRINKLER
    Activation	P_ENUMERATEDVALUE	IfcLabel	BULB|FUSIBLESOLDER|OTHER|NOTKNOWN|UNSET
    ActivationTemperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    BulbLiquidColor	P_ENUMERATEDVALUE	IfcLabel	ORANGE|RED|YELLOW|GREEN|BLUE|MAUVE|OTHER|NOTKNOWN|UNSET
    ConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CoverageArea	P_SINGLEVALUE	IfcAreaMeasure
    DischargeCoefficient	P_SINGLEVALUE	IfcReal
    DischargeFlowRate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    HasDeflector	P_SINGLEVALUE	IfcBoolean
    MaximumWorkingPressure	P_SINGLEVALUE	IfcPressureMeasure
    ResidualFlowingPressure	P_SINGLEVALUE	IfcPressureMeasure
    Response	P_ENUMERATEDVALUE	IfcLabel	QUICK|STANDARD|NOTKNOWN|UNSET
    SprinklerType	P_ENUMERATEDVALUE	IfcLabel	CEILING|CONCEALED|CUTOFF|PENDANT|RECESSEDPENDANT|SIDEWALL|UPRIGHT|OTHER|NOTKNOWN|UNSET
    =Pset_FlowInstrumentPHistory	PSET_PERFORMANCEDRIVEN	IfcFlowInstrument
    Quality	P_REFERENCEVALUE	IfcTimeSeries/IfcLogical
    Status	P_REFERENCEVALUE	IfcTimeSeries/IfcLabel
    Value	P_REFERENCEVALUE	IfcTimeSeries/IfcReal
    =Pset_FlowInstrumentTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcFlowInstrument
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_FlowInstrumentTypePressureGauge	PSET_TYPEDRIVENOVERRIDE	IfcFlowInstrument/PRESSUREGAUGE
    DisplaySize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    PressureGaugeType	P_ENUMERATEDVALUE	IfcLabel	DIAL|DIGITAL|MANOMETER|OTHER|NOTKNOWN|UNSET
    =Pset_FlowInstrumentTypeThermometer	PSET_TYPEDRIVENOVERRIDE	IfcFlowInstrument/THERMOMETER
    DisplaySize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ThermometerType	P_ENUMERATEDVALUE	IfcLabel	DIAL|DIGITAL|STEM|OTHER|NOTKNOWN|UNSET
    =Pset_FlowMeterOccurrence	PSET_OCCURRENCEDRIVEN	IfcFlowMeter
    Purpose	P_ENUMERATEDVALUE	IfcLabel	MASTER|SUBMASTER|SUBMETER|OTHER|NOTKNOWN|UNSET
    =Pset_FlowMeterTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcFlowMeter
    ReadOutType	P_ENUMERATEDVALUE	IfcLabel	DIAL|DIGITAL|OTHER|NOTKNOWN|UNSET
    Reference	P_SINGLEVALUE	IfcIdentifier
    RemoteReading	P_SINGLEVALUE	IfcBoolean
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_FlowMeterTypeEnergyMeter	PSET_TYPEDRIVENOVERRIDE	IfcFlowMeter/ENERGYMETER
    MaximumCurrent	P_SINGLEVALUE	IfcElectricCurrentMeasure
    MultipleTarriff	P_SINGLEVALUE	IfcBoolean
    NominalCurrent	P_SINGLEVALUE	IfcElectricCurrentMeasure
    =Pset_FlowMeterTypeGasMeter	PSET_TYPEDRIVENOVERRIDE	IfcFlowMeter/GASMETER
    ConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    GasType	P_ENUMERATEDVALUE	IfcLabel	COMMERCIALBUTANE|COMMERCIALPROPANE|LIQUEFIEDPETROLEUMGAS|NATURALGAS|OTHER|NOTKNOWN|UNSET
    MaximumFlowRate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    MaximumPressureLoss	P_SINGLEVALUE	IfcPressureMeasure
    =Pset_FlowMeterTypeOilMeter	PSET_TYPEDRIVENOVERRIDE	IfcFlowMeter/OILMETER
    ConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    MaximumFlowRate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    =Pset_FlowMeterTypeWaterMeter	PSET_TYPEDRIVENOVERRIDE	IfcFlowMeter/WATERMETER
    BackflowPreventerType	P_ENUMERATEDVALUE	IfcLabel	NONE|ATMOSPHERICVACUUMBREAKER|ANTISIPHONVALVE|DOUBLECHECKBACKFLOWPREVENTER|PRESSUREVACUUMBREAKER|REDUCEDPRESSUREBACKFLOWPREVENTER|OTHER|NOTKNOWN|UNSET
    ConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    MaximumFlowRate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    MaximumPressureLoss	P_SINGLEVALUE	IfcPressureMeasure
    Type	P_ENUMERATEDVALUE	IfcLabel	COMPOUND|INFERENTIAL|PISTON|OTHER|NOTKNOWN|UNSET
    =Pset_FootingCommon	PSET_TYPEDRIVENOVERRIDE	IfcFooting
    LoadBearing	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_FurnitureTypeChair	PSET_TYPEDRIVENOVERRIDE	IfcFurniture/CHAIR
    HighestSeatingHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    LowestSeatingHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    SeatingHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_FurnitureTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcFurniture
    IsBuiltIn	P_SINGLEVALUE	IfcBoolean
    MainColor	P_SINGLEVALUE	IfcLabel
    NominalDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Reference	P_SINGLEVALUE	-
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    Style	P_SINGLEVALUE	IfcLabel
    =Pset_FurnitureTypeDesk	PSET_TYPEDRIVENOVERRIDE	IfcFurniture/DESK
    WorksurfaceArea	P_SINGLEVALUE	IfcAreaMeasure
    =Pset_FurnitureTypeFileCabinet	PSET_TYPEDRIVENOVERRIDE	IfcFurniture/FILECABINET
    WithLock	P_SINGLEVALUE	IfcBoolean
    =Pset_FurnitureTypeTable	PSET_TYPEDRIVENOVERRIDE	IfcFurniture/TABLE
    NumberOfChairs	P_SINGLEVALUE	IfcInteger
    WorksurfaceArea	P_SINGLEVALUE	IfcAreaMeasure
    =Pset_HeatExchangerTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcHeatExchanger
    Arrangement	P_ENUMERATEDVALUE	IfcLabel	COUNTERFLOW|CROSSFLOW|PARALLELFLOW|MULTIPASS|OTHER|NOTKNOWN|UNSET
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_HeatExchangerTypePlate	PSET_TYPEDRIVENOVERRIDE	IfcHeatExchanger/PLATE
    NumberOfPlates	P_SINGLEVALUE	IfcInteger
    =Pset_HumidifierPHistory	PSET_PERFORMANCEDRIVEN	IfcHumidifier
    AtmosphericPressure	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    SaturationEfficiency	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    =Pset_HumidifierTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcHumidifier
    AirPressureDropCurve	P_TABLEVALUE	IfcVolumetricFlowRateMeasure/IfcPressureMeasure
    Application	P_ENUMERATEDVALUE	IfcLabel	PORTABLE|FIXED|OTHER|NOTKNOWN|UNSET
    InternalControl	P_ENUMERATEDVALUE	IfcLabel	ONOFF|STEPPED|MODULATING|NONE|OTHER|NOTKNOWN|UNSET
    NominalAirFlowRate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    NominalMoistureGain	P_SINGLEVALUE	IfcMassFlowRateMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    SaturationEfficiencyCurve	P_TABLEVALUE	IfcVolumetricFlowRateMeasure/IfcNormalisedRatioMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    WaterRequirement	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    Weight	P_SINGLEVALUE	IfcMassMeasure
    =Pset_InterceptorTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcInterceptor
    CoverLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CoverWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    InletConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalBodyDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalBodyLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalBodyWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    OutletConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    VentilatingPipeSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_JunctionBoxTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcJunctionBox
    ClearDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    IP_Code	P_SINGLEVALUE	IfcLabel
    IsExternal	P_SINGLEVALUE	IfcBoolean
    MountingType	P_ENUMERATEDVALUE	IfcLabel	FACENAIL|SIDENAIL|CUT_IN|OTHER|NOTKNOWN|UNSET
    NumberOfGangs	P_SINGLEVALUE	IfcInteger
    PlacingType	P_ENUMERATEDVALUE	IfcLabel	CEILING|FLOOR|WALL|OTHER|NOTKNOWN|UNSET
    Reference	P_SINGLEVALUE	IfcIdentifier
    ShapeType	P_ENUMERATEDVALUE	IfcLabel	RECTANGULAR|ROUND|SLOT|OTHER|NOTKNOWN|UNSET
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_LampTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcLamp
    ColorAppearance	P_SINGLEVALUE	IfcLabel
    ColorRenderingIndex	P_SINGLEVALUE	IfcInteger
    ColorTemperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    ContributedLuminousFlux	P_SINGLEVALUE	IfcLuminousFluxMeasure
    LampBallastType	P_ENUMERATEDVALUE	IfcLabel	CONVENTIONAL|ELECTRONIC|LOWLOSS|OTHER|RESISTOR|NOTKNOWN|UNSET
    LampCompensationType	P_ENUMERATEDVALUE	IfcLabel	CAPACITIVE|INDUCTIVE|OTHER|NOTKNOWN|UNSET
    LampMaintenanceFactor	P_SINGLEVALUE	IfcReal
    LightEmitterNominalPower	P_SINGLEVALUE	IfcPowerMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Spectrum	P_TABLEVALUE	IfcNumericMeasure/IfcNumericMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_LandRegistration	PSET_TYPEDRIVENOVERRIDE	IfcSite
    IsPermanentID	P_SINGLEVALUE	IfcBoolean
    LandID	P_SINGLEVALUE	IfcIdentifier
    LandTitleID	P_SINGLEVALUE	IfcIdentifier
    =Pset_LightFixtureTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcLightFixture
    LightFixtureMountingType	P_ENUMERATEDVALUE	IfcLabel	CABLESPANNED|FREESTANDING|POLE_SIDE|POLE_TOP|RECESSED|SURFACE|SUSPENDED|TRACKMOUNTED|OTHER|NOTKNOWN|UNSET
    LightFixturePlacingType	P_ENUMERATEDVALUE	IfcLabel	CEILING|FLOOR|FURNITURE|POLE|WALL|OTHER|NOTKNOWN|UNSET
    MaintenanceFactor	P_SINGLEVALUE	IfcReal
    MaximumPlenumSensibleLoad	P_SINGLEVALUE	IfcPowerMeasure
    MaximumSpaceSensibleLoad	P_SINGLEVALUE	IfcPowerMeasure
    NumberOfSources	P_SINGLEVALUE	IfcInteger
    Reference	P_SINGLEVALUE	IfcIdentifier
    SensibleLoadToRadiant	P_SINGLEVALUE	IfcPositiveRatioMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    TotalWattage	P_SINGLEVALUE	IfcPowerMeasure
    =Pset_LightFixtureTypeSecurityLighting	PSET_TYPEDRIVENOVERRIDE	IfcLightFixture/SECURITYLIGHTING
    Addressablility	P_ENUMERATEDVALUE	IfcLabel	IMPLEMENTED|UPGRADEABLETO|NOTIMPLEMENTED|OTHER|NOTKNOWN|UNSET
    BackupSupplySystem	P_ENUMERATEDVALUE	IfcLabel	LOCALBATTERY|CENTRALBATTERY|OTHER|NOTKNOWN|UNSET
    FixtureHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    PictogramEscapeDirection	P_ENUMERATEDVALUE	IfcLabel	RIGHTARROW|LEFTARROW|DOWNARROW|UPARROW|OTHER|NOTKNOWN|UNSET
    SecurityLightingType	P_ENUMERATEDVALUE	IfcLabel	SAFETYLIGHT|WARNINGLIGHT|EMERGENCYEXITLIGHT|BLUEILLUMINATION|OTHER|NOTKNOWN|UNSET
    SelfTestFunction	P_ENUMERATEDVALUE	IfcLabel	CENTRAL|LOCAL|NONE|OTHER|NOTKNOWN|UNSET
    =Pset_ManufacturerOccurrence	PSET_OCCURRENCEDRIVEN	IfcElement
    AcquisitionDate	P_SINGLEVALUE	IfcDate
    AssemblyPlace	P_ENUMERATEDVALUE	IfcLabel	FACTORY|OFFSITE|SITE|OTHER|NOTKNOWN|UNSET
    BarCode	P_SINGLEVALUE	IfcIdentifier
    BatchReference	P_SINGLEVALUE	IfcIdentifier
    SerialNumber	P_SINGLEVALUE	IfcIdentifier
    =Pset_ManufacturerTypeInformation	PSET_TYPEDRIVENOVERRIDE	IfcElement
    ArticleNumber	P_SINGLEVALUE	IfcIdentifier
    AssemblyPlace	P_ENUMERATEDVALUE	IfcLabel	FACTORY|OFFSITE|SITE|OTHER|NOTKNOWN|UNSET
    GlobalTradeItemNumber	P_SINGLEVALUE	IfcIdentifier
    Manufacturer	P_SINGLEVALUE	IfcLabel
    ModelLabel	P_SINGLEVALUE	IfcLabel
    ModelReference	P_SINGLEVALUE	IfcLabel
    ProductionYear	P_SINGLEVALUE	IfcLabel
    =Pset_MaterialCombustion	PSET_TYPEDRIVENOVERRIDE	IfcMaterial
    CO2Content	P_SINGLEVALUE	IfcPositiveRatioMeasure
    COContent	P_SINGLEVALUE	IfcPositiveRatioMeasure
    N20Content	P_SINGLEVALUE	IfcPositiveRatioMeasure
    SpecificHeatCapacity	P_SINGLEVALUE	IfcSpecificHeatCapacityMeasure
    =Pset_MaterialCommon	PSET_TYPEDRIVENOVERRIDE	IfcMaterial
    MassDensity	P_SINGLEVALUE	IfcMassDensityMeasure
    MolecularWeight	P_SINGLEVALUE	IfcMolecularWeightMeasure
    Porosity	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    =Pset_MaterialConcrete	PSET_TYPEDRIVENOVERRIDE	IfcMaterial/Concrete
    AdmixturesDescription	P_SINGLEVALUE	IfcText
    CompressiveStrength	P_SINGLEVALUE	IfcPressureMeasure
    MaxAggregateSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ProtectivePoreRatio	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    WaterImpermeability	P_SINGLEVALUE	IfcText
    Workability	P_SINGLEVALUE	IfcText
    =Pset_MaterialEnergy	PSET_TYPEDRIVENOVERRIDE	IfcMaterial
    GasPressure	P_SINGLEVALUE	IfcPressureMeasure
    MoistureCapacityThermalGradient	P_SINGLEVALUE	IfcReal
    SolarRefractionIndex	P_SINGLEVALUE	IfcReal
    SpecificHeatTemperatureDerivative	P_SINGLEVALUE	IfcReal
    ThermalConductivityTemperatureDerivative	P_SINGLEVALUE	IfcReal
    ViscosityTemperatureDerivative	P_SINGLEVALUE	IfcReal
    VisibleRefractionIndex	P_SINGLEVALUE	IfcReal
    =Pset_MaterialFuel	PSET_TYPEDRIVENOVERRIDE	IfcMaterial
    CarbonContent	P_SINGLEVALUE	IfcPositiveRatioMeasure
    CombustionTemperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    HigherHeatingValue	P_SINGLEVALUE	IfcHeatingValueMeasure
    LowerHeatingValue	P_SINGLEVALUE	IfcHeatingValueMeasure
    =Pset_MaterialHygroscopic	PSET_TYPEDRIVENOVERRIDE	IfcMaterial
    IsothermalMoistureCapacity	P_SINGLEVALUE	IfcIsothermalMoistureCapacityMeasure
    LowerVaporResistanceFactor	P_SINGLEVALUE	IfcPositiveRatioMeasure
    MoistureDiffusivity	P_SINGLEVALUE	IfcMoistureDiffusivityMeasure
    UpperVaporResistanceFactor	P_SINGLEVALUE	IfcPositiveRatioMeasure
    VaporPermeability	P_SINGLEVALUE	IfcVaporPermeabilityMeasure
    =Pset_MaterialMechanical	PSET_TYPEDRIVENOVERRIDE	IfcMaterial
    DynamicViscosity	P_SINGLEVALUE	IfcDynamicViscosityMeasure
    PoissonRatio	P_SINGLEVALUE	IfcPositiveRatioMeasure
    ShearModulus	P_SINGLEVALUE	IfcModulusOfElasticityMeasure
    ThermalExpansionCoefficient	P_SINGLEVALUE	IfcThermalExpansionCoefficientMeasure
    YoungModulus	P_SINGLEVALUE	IfcModulusOfElasticityMeasure
    =Pset_MaterialOptical	PSET_TYPEDRIVENOVERRIDE	IfcMaterial
    SolarReflectanceBack	P_SINGLEVALUE	IfcPositiveRatioMeasure
    SolarReflectanceFront	P_SINGLEVALUE	IfcPositiveRatioMeasure
    SolarTransmittance	P_SINGLEVALUE	IfcPositiveRatioMeasure
    ThermalIrEmissivityBack	P_SINGLEVALUE	IfcPositiveRatioMeasure
    ThermalIrEmissivityFront	P_SINGLEVALUE	IfcPositiveRatioMeasure
    ThermalIrTransmittance	P_SINGLEVALUE	IfcPositiveRatioMeasure
    VisibleReflectanceBack	P_SINGLEVALUE	IfcPositiveRatioMeasure
    VisibleReflectanceFront	P_SINGLEVALUE	IfcPositiveRatioMeasure
    VisibleTransmittance	P_SINGLEVALUE	IfcPositiveRatioMeasure
    =Pset_MaterialSteel	PSET_TYPEDRIVENOVERRIDE	IfcMaterial/Steel
    HardeningModule	P_SINGLEVALUE	IfcModulusOfElasticityMeasure
    PlasticStrain	P_SINGLEVALUE	IfcPositiveRatioMeasure
    ProportionalStress	P_SINGLEVALUE	IfcPressureMeasure
    Relaxations	P_TABLEVALUE	IfcNormalisedRatioMeasure/IfcNormalisedRatioMeasure
    UltimateStrain	P_SINGLEVALUE	IfcPositiveRatioMeasure
    UltimateStress	P_SINGLEVALUE	IfcPressureMeasure
    YieldStress	P_SINGLEVALUE	IfcPressureMeasure
    =Pset_MaterialThermal	PSET_TYPEDRIVENOVERRIDE	IfcMaterial
    BoilingPoint	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    FreezingPoint	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    SpecificHeatCapacity	P_SINGLEVALUE	IfcSpecificHeatCapacityMeasure
    ThermalConductivity	P_SINGLEVALUE	IfcThermalConductivityMeasure
    =Pset_MaterialWater	PSET_TYPEDRIVENOVERRIDE	IfcMaterial
    AcidityConcentration	P_SINGLEVALUE	IfcIonConcentrationMeasure
    AlkalinityConcentration	P_SINGLEVALUE	IfcIonConcentrationMeasure
    DissolvedSolidsContent	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    Hardness	P_SINGLEVALUE	IfcIonConcentrationMeasure
    ImpuritiesContent	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    IsPotable	P_SINGLEVALUE	IfcBoolean
    PHLevel	P_SINGLEVALUE	IfcPHMeasure
    =Pset_MaterialWood	PSET_TYPEDRIVENOVERRIDE	IfcMaterial/Wood
    AppearanceGrade	P_SINGLEVALUE	IfcLabel
    DimensionalChangeCoefficient	P_SINGLEVALUE	IfcPositiveRatioMeasure
    Layers	P_SINGLEVALUE	IfcInteger
    Layup	P_SINGLEVALUE	IfcLabel
    MoistureContent	P_SINGLEVALUE	IfcPositiveRatioMeasure
    Plies	P_SINGLEVALUE	IfcInteger
    Species	P_SINGLEVALUE	IfcLabel
    StrengthGrade	P_SINGLEVALUE	IfcLabel
    ThicknessSwelling	P_SINGLEVALUE	IfcPositiveRatioMeasure
    =Pset_MaterialWoodBasedBeam	PSET_TYPEDRIVENOVERRIDE	IfcMaterial/Wood
    ApplicableStructuralDesignMethod	P_SINGLEVALUE	IfcLabel
    InPlane	P_COMPLEX	-
    InPlaneNegative	P_COMPLEX	-
    OutOfPlane	P_COMPLEX	-
    =Pset_MaterialWoodBasedPanel	PSET_TYPEDRIVENOVERRIDE	IfcMaterial/Wood
    ApplicableStructuralDesignMethod	P_SINGLEVALUE	IfcLabel
    InPlane	P_COMPLEX	-
    OutOfPlane	P_COMPLEX	-
    OutOfPlaneNegative	P_COMPLEX	-
    =Pset_MechanicalFastenerAnchorBolt	PSET_TYPEDRIVENOVERRIDE	IfcMechanicalFastener/ANCHORBOLT
    AnchorBoltDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    AnchorBoltLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    AnchorBoltProtrusionLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    AnchorBoltThreadLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_MechanicalFastenerBolt	PSET_TYPEDRIVENOVERRIDE	IfcMechanicalFastener/BOLT
    HeadShape	P_SINGLEVALUE	IfcLabel
    KeyShape	P_SINGLEVALUE	IfcLabel
    NutShape	P_SINGLEVALUE	IfcLabel
    NutsCount	P_SINGLEVALUE	IfcCountMeasure
    ThreadDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ThreadLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WasherShape	P_SINGLEVALUE	IfcLabel
    WashersCount	P_SINGLEVALUE	IfcCountMeasure
    =Pset_MechanicalFastenerCommon	-	IfcMechanicalFastener
    NominalDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_MedicalDeviceTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcMedicalDevice
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_MemberCommon	PSET_TYPEDRIVENOVERRIDE	IfcMember
    FireRating	P_SINGLEVALUE	IfcLabel
    IsExternal	P_SINGLEVALUE	IfcBoolean
    LoadBearing	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    Roll	P_SINGLEVALUE	IfcPlaneAngleMeasure
    Slope	P_SINGLEVALUE	IfcPlaneAngleMeasure
    Span	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    ThermalTransmittance	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    =Pset_MotorConnectionTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcMotorConnection
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_OpeningElementCommon	PSET_TYPEDRIVENOVERRIDE	IfcOpeningElement
    FireExit	P_SINGLEVALUE	IfcBoolean
    ProtectedOpening	P_SINGLEVALUE	IfcBoolean
    Purpose	P_SINGLEVALUE	IfcLabel
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_OutletTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcOutlet
    IsPluggableOutlet	P_SINGLEVALUE	IfcLogical
    NumberOfSockets	P_SINGLEVALUE	IfcInteger
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_OutsideDesignCriteria	PSET_TYPEDRIVENOVERRIDE	IfcBuilding
    BuildingThermalExposure	P_ENUMERATEDVALUE	IfcLabel	LIGHT|MEDIUM|HEAVY|NOTKNOWN|UNSET
    CoolingDesignDay	P_SINGLEVALUE	IfcDateTime
    CoolingDryBulb	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    CoolingWetBulb	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    HeatingDesignDay	P_SINGLEVALUE	IfcDateTime
    HeatingDryBulb	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    HeatingWetBulb	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    PrevailingWindDirection	P_SINGLEVALUE	IfcPlaneAngleMeasure
    PrevailingWindVelocity	P_SINGLEVALUE	IfcLinearVelocityMeasure
    WeatherDataDate	P_SINGLEVALUE	IfcDateTime
    WeatherDataStation	P_SINGLEVALUE	IfcText
    =Pset_PackingInstructions	PSET_TYPEDRIVENOVERRIDE	IfcTask/MOVE
    ContainerMaterial	P_REFERENCEVALUE	IfcMaterialDefinition
    PackingCareType	P_ENUMERATEDVALUE	IfcLabel	FRAGILE|HANDLEWITHCARE|OTHER|NOTKNOWN|UNSET
    SpecialInstructions	P_SINGLEVALUE	IfcText
    WrappingMaterial	P_REFERENCEVALUE	IfcMaterialDefinition
    =Pset_Permit	PSET_TYPEDRIVENOVERRIDE	IfcPermit
    EndDate	P_SINGLEVALUE	IfcDateTime
    EscortRequirement	P_SINGLEVALUE	IfcBoolean
    SpecialRequirements	P_SINGLEVALUE	IfcText
    StartDate	P_SINGLEVALUE	IfcDateTime
    =Pset_PileCommon	PSET_TYPEDRIVENOVERRIDE	IfcPile
    LoadBearing	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_PipeConnectionFlanged	PSET_TYPEDRIVENOVERRIDE	IfcPipeSegment
    BoltSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    BoltholePitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    BoreSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    FlangeDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    FlangeStandard	P_SINGLEVALUE	IfcLabel
    FlangeTable	P_SINGLEVALUE	IfcLabel
    FlangeThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NumberOfBoltholes	P_SINGLEVALUE	IfcInteger
    =Pset_PipeFittingOccurrence	PSET_OCCURRENCEDRIVEN	IfcPipeFitting
    Color	P_SINGLEVALUE	IfcLabel
    InteriorRoughnessCoefficient	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_PipeFittingPHistory	PSET_PERFORMANCEDRIVEN	IfcPipeFitting
    FlowrateLeakage	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    LossCoefficient	P_REFERENCEVALUE	IfcTimeSeries/IfcReal
    =Pset_PipeFittingTypeBend	PSET_TYPEDRIVENOVERRIDE	IfcPipeFitting/BEND
    BendAngle	P_SINGLEVALUE	IfcPositivePlaneAngleMeasure
    BendRadius	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_PipeFittingTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcPipeFitting
    FittingLossFactor	P_SINGLEVALUE	IfcReal
    PressureClass	P_SINGLEVALUE	IfcPressureMeasure
    PressureRange	P_BOUNDEDVALUE	IfcPressureMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    TemperatureRange	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    =Pset_PipeFittingTypeJunction	PSET_TYPEDRIVENOVERRIDE	IfcPipeFitting/JUNCTION
    JunctionLeftAngle	P_SINGLEVALUE	IfcPositivePlaneAngleMeasure
    JunctionLeftRadius	P_SINGLEVALUE	IfcPositiveLengthMeasure
    JunctionRightAngle	P_SINGLEVALUE	IfcPositivePlaneAngleMeasure
    JunctionRightRadius	P_SINGLEVALUE	IfcPositiveLengthMeasure
    JunctionType	P_ENUMERATEDVALUE	IfcLabel	TEE|CROSS|OTHER|NOTKNOWN|UNSET
    =Pset_PipeSegmentOccurrence	PSET_OCCURRENCEDRIVEN	IfcPipeSegment
    Color	P_SINGLEVALUE	IfcLabel
    Gradient	P_SINGLEVALUE	IfcPositiveRatioMeasure
    InteriorRoughnessCoefficient	P_SINGLEVALUE	IfcPositiveLengthMeasure
    InvertElevation	P_SINGLEVALUE	IfcLengthMeasure
    =Pset_PipeSegmentPHistory	PSET_PERFORMANCEDRIVEN	IfcPipeSegment
    FluidFlowLeakage	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    LeakageCurve	P_REFERENCEVALUE	IfcTimeSeries
    =Pset_PipeSegmentTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcPipeSegment
    InnerDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    OuterDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    PressureRange	P_BOUNDEDVALUE	IfcPressureMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    TemperatureRange	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    WorkingPressure	P_SINGLEVALUE	IfcPressureMeasure
    =Pset_PipeSegmentTypeCulvert	PSET_TYPEDRIVENOVERRIDE	IfcPipeSegment/CULVERT
    ClearDepth	P_SINGLEVALUE	IfcLengthMeasure
    InternalWidth	P_SINGLEVALUE	IfcLengthMeasure
    =Pset_PipeSegmentTypeGutter	PSET_TYPEDRIVENOVERRIDE	IfcPipeSegment/GUTTER
    FlowRating	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    Slope	P_SINGLEVALUE	IfcPlaneAngleMeasure
    =Pset_PlateCommon	PSET_TYPEDRIVENOVERRIDE	IfcPlate
    AcousticRating	P_SINGLEVALUE	IfcLabel
    FireRating	P_SINGLEVALUE	IfcLabel
    IsExternal	P_SINGLEVALUE	IfcBoolean
    LoadBearing	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    ThermalTransmittance	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    =Pset_PrecastConcreteElementFabrication	PSET_TYPEDRIVENOVERRIDE	IfcBeam,IfcBuildingElementProxy,IfcChimney,IfcColumn,IfcFooting,IfcMember,IfcPile,IfcPlate,IfcRamp,IfcRampFlight,IfcRoof,IfcSlab,IfcStair,IfcStairFlight,IfcWall,IfcCivilElement
    ActualErectionDate	P_SINGLEVALUE	IfcDateTime
    ActualProductionDate	P_SINGLEVALUE	IfcDateTime
    AsBuiltLocationNumber	P_SINGLEVALUE	IfcLabel
    PieceMark	P_SINGLEVALUE	IfcLabel
    ProductionLotId	P_SINGLEVALUE	IfcIdentifier
    SerialNumber	P_SINGLEVALUE	IfcIdentifier
    TypeDesignator	P_SINGLEVALUE	IfcLabel
    =Pset_PrecastConcreteElementGeneral	PSET_TYPEDRIVENOVERRIDE	IfcBeam,IfcBuildingElementProxy,IfcChimney,IfcColumn,IfcFooting,IfcMember,IfcPile,IfcPlate,IfcRamp,IfcRampFlight,IfcRoof,IfcSlab,IfcStair,IfcStairFlight,IfcWall,IfcCivilElement
    BatterAtEnd	P_SINGLEVALUE	IfcPlaneAngleMeasure
    BatterAtStart	P_SINGLEVALUE	IfcPlaneAngleMeasure
    CamberAtMidspan	P_SINGLEVALUE	IfcRatioMeasure
    CornerChamfer	P_SINGLEVALUE	IfcPositiveLengthMeasure
    DesignLocationNumber	P_SINGLEVALUE	IfcLabel
    FormStrippingStrength	P_SINGLEVALUE	IfcPressureMeasure
    HollowCorePlugging	P_SINGLEVALUE	IfcLabel
    InitialTension	P_SINGLEVALUE	IfcPressureMeasure
    LiftingStrength	P_SINGLEVALUE	IfcPressureMeasure
    ManufacturingToleranceClass	P_SINGLEVALUE	IfcLabel
    MinimumAllowableSupportLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    PieceMark	P_SINGLEVALUE	IfcLabel
    ReleaseStrength	P_SINGLEVALUE	IfcPressureMeasure
    Shortening	P_SINGLEVALUE	IfcRatioMeasure
    SupportDuringTransportDescription	P_SINGLEVALUE	IfcText
    SupportDuringTransportDocReference	P_REFERENCEVALUE	IfcExternalReference
    TendonRelaxation	P_SINGLEVALUE	IfcPositiveRatioMeasure
    TransportationStrength	P_SINGLEVALUE	IfcPressureMeasure
    Twisting	P_SINGLEVALUE	IfcPlaneAngleMeasure
    TypeDesignator	P_SINGLEVALUE	IfcLabel
    =Pset_PrecastSlab	PSET_TYPEDRIVENOVERRIDE	IfcSlab
    AngleBetweenComponentAxes	P_SINGLEVALUE	IfcPlaneAngleMeasure
    AngleToFirstAxis	P_SINGLEVALUE	IfcPlaneAngleMeasure
    DistanceBetweenComponentAxes	P_SINGLEVALUE	IfcPositiveLengthMeasure
    EdgeDistanceToFirstAxis	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalToppingThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ToppingType	P_SINGLEVALUE	IfcLabel
    TypeDesignator	P_SINGLEVALUE	IfcLabel
    =Pset_ProfileArbitraryDoubleT	PSET_TYPEDRIVENOVERRIDE	IfcArbitraryClosedProfileDef
    FlangeBaseFillet	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    FlangeChamfer	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    FlangeDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    FlangeDraft	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    FlangeTopFillet	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    LeftFlangeWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    OverallDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    OverallWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    RightFlangeWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    StemBaseChamfer	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    StemBaseFillet	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    StemBaseWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    StemTopChamfer	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    StemTopFillet	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    StemTopWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_ProfileArbitraryHollowCore	PSET_TYPEDRIVENOVERRIDE	IfcArbitraryProfileDefWithVoids
    BaseChamfer	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    BottomCover	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CenterCoreBaseHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CenterCoreBaseWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CenterCoreMiddleHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CenterCoreSpacing	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CenterCoreTopHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CenterCoreTopWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CoreBaseHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CoreBaseWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CoreMiddleHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CoreSpacing	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CoreTopHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CoreTopWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    DraftBaseOffset	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    DraftSideOffset	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    EdgeDraft	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    KeyDepth	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    KeyHeight	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    KeyOffset	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    NumberOfCores	P_SINGLEVALUE	IfcCountMeasure
    OverallDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    OverallWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_ProfileMechanical	PSET_TYPEDRIVENOVERRIDE	IfcProfileDef
    CentreOfGravityInX	P_SINGLEVALUE	IfcLengthMeasure
    CentreOfGravityInY	P_SINGLEVALUE	IfcLengthMeasure
    CrossSectionArea	P_SINGLEVALUE	IfcAreaMeasure
    MassPerLength	P_SINGLEVALUE	IfcMassPerLengthMeasure
    MaximumPlateThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    MaximumSectionModulusY	P_SINGLEVALUE	IfcSectionModulusMeasure
    MaximumSectionModulusZ	P_SINGLEVALUE	IfcSectionModulusMeasure
    MinimumPlateThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    MinimumSectionModulusY	P_SINGLEVALUE	IfcSectionModulusMeasure
    MinimumSectionModulusZ	P_SINGLEVALUE	IfcSectionModulusMeasure
    MomentOfInertiaY	P_SINGLEVALUE	IfcMomentOfInertiaMeasure
    MomentOfInertiaYZ	P_SINGLEVALUE	IfcMomentOfInertiaMeasure
    MomentOfInertiaZ	P_SINGLEVALUE	IfcMomentOfInertiaMeasure
    Perimeter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    PlasticShapeFactorY	P_SINGLEVALUE	IfcPositiveRatioMeasure
    PlasticShapeFactorZ	P_SINGLEVALUE	IfcPositiveRatioMeasure
    ShearAreaY	P_SINGLEVALUE	IfcAreaMeasure
    ShearAreaZ	P_SINGLEVALUE	IfcAreaMeasure
    ShearCentreY	P_SINGLEVALUE	IfcLengthMeasure
    ShearCentreZ	P_SINGLEVALUE	IfcLengthMeasure
    ShearDeformationAreaY	P_SINGLEVALUE	IfcAreaMeasure
    ShearDeformationAreaZ	P_SINGLEVALUE	IfcAreaMeasure
    TorsionalConstantX	P_SINGLEVALUE	IfcMomentOfInertiaMeasure
    TorsionalSectionModulus	P_SINGLEVALUE	IfcSectionModulusMeasure
    WarpingConstant	P_SINGLEVALUE	IfcWarpingConstantMeasure
    =Pset_ProjectOrderChangeOrder	PSET_TYPEDRIVENOVERRIDE	IfcProjectOrder/CHANGEORDER
    BudgetSource	P_SINGLEVALUE	IfcText
    ReasonForChange	P_SINGLEVALUE	IfcText
    =Pset_ProjectOrderMaintenanceWorkOrder	PSET_TYPEDRIVENOVERRIDE	IfcProjectOrder/MAINTENANCEWORKORDER
    ContractualType	P_SINGLEVALUE	IfcText
    FaultPriorityType	P_ENUMERATEDVALUE	IfcLabel	HIGH|MEDIUM|LOW|OTHER|NOTKNOWN|UNSET
    IfNotAccomplished	P_SINGLEVALUE	IfcText
    LocationPriorityType	P_ENUMERATEDVALUE	IfcLabel	HIGH|MEDIUM|LOW|OTHER|NOTKNOWN|UNSET
    MaintenaceType	P_ENUMERATEDVALUE	IfcLabel	CONDITIONBASED|CORRECTIVE|PLANNEDCORRECTIVE|SCHEDULED|OTHER|NOTKNOWN|UNSET
    ProductDescription	P_SINGLEVALUE	IfcText
    ScheduledFrequency	P_SINGLEVALUE	IfcTimeMeasure
    WorkTypeRequested	P_SINGLEVALUE	IfcText
    =Pset_ProjectOrderMoveOrder	PSET_TYPEDRIVENOVERRIDE	IfcProjectOrder/MOVEORDER
    SpecialInstructions	P_SINGLEVALUE	IfcText
    =Pset_ProjectOrderPurchaseOrder	PSET_TYPEDRIVENOVERRIDE	IfcProjectOrder/PURCHASEORDER
    IsFOB	P_SINGLEVALUE	IfcBoolean
    ShipMethod	P_SINGLEVALUE	IfcText
    =Pset_ProjectOrderWorkOrder	PSET_TYPEDRIVENOVERRIDE	IfcProjectOrder/WORKORDER
    ContractualType	P_SINGLEVALUE	IfcText
    IfNotAccomplished	P_SINGLEVALUE	IfcText
    ProductDescription	P_SINGLEVALUE	IfcText
    WorkTypeRequested	P_SINGLEVALUE	IfcText
    =Pset_PropertyAgreement	PSET_TYPEDRIVENOVERRIDE	IfcSpatialStructureElement
    AgreementType	P_ENUMERATEDVALUE	IfcLabel	ASSIGNMENT|LEASE|TENANT|OTHER|NOTKNOWN|UNSET
    CommencementDate	P_SINGLEVALUE	IfcDate
    ConditionCommencement	P_SINGLEVALUE	IfcText
    ConditionTermination	P_SINGLEVALUE	IfcText
    Duration	P_SINGLEVALUE	IfcDuration
    Identifier	P_SINGLEVALUE	IfcIdentifier
    Options	P_SINGLEVALUE	IfcText
    PropertyName	P_SINGLEVALUE	IfcLabel
    Restrictions	P_SINGLEVALUE	IfcText
    TerminationDate	P_SINGLEVALUE	IfcDate
    Version	P_SINGLEVALUE	IfcLabel
    VersionDate	P_SINGLEVALUE	IfcDate
    =Pset_ProtectiveDeviceBreakerUnitI2TCurve	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDevice
    BreakerUnitCurve	P_TABLEVALUE	IfcElectricCurrentMeasure/IfcReal
    NominalCurrent	P_SINGLEVALUE	IfcElectricCurrentMeasure
    VoltageLevel	P_ENUMERATEDVALUE	IfcLabel	U230|U400|U440|U525|U690|U1000|OTHER|NOTKNOWN|UNSET
    =Pset_ProtectiveDeviceBreakerUnitI2TFuseCurve	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDevice
    BreakerUnitFuseBreakingingCurve	P_TABLEVALUE	IfcElectricCurrentMeasure/IfcReal
    BreakerUnitFuseMeltingCurve	P_TABLEVALUE	IfcElectricCurrentMeasure/IfcReal
    VoltageLevel	P_ENUMERATEDVALUE	IfcLabel	U230|U400|U440|U525|U690|U1000|OTHER|NOTKNOWN|UNSET
    =Pset_ProtectiveDeviceBreakerUnitIPICurve	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDevice
    BreakerUnitIPICurve	P_TABLEVALUE	IfcElectricCurrentMeasure/IfcElectricCurrentMeasure
    NominalCurrent	P_SINGLEVALUE	IfcElectricCurrentMeasure
    VoltageLevel	P_ENUMERATEDVALUE	IfcLabel	U230|U400|U440|U525|U690|U1000|OTHER|NOTKNOWN|UNSET
    =Pset_ProtectiveDeviceBreakerUnitTypeMCB	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDevice/CIRCUITBREAKER
    ICN60898	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ICS60898	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ICS60947	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ICU60947	P_SINGLEVALUE	IfcElectricCurrentMeasure
    NominalCurrents	P_LISTVALUE	IfcElectricCurrentMeasure
    PowerLoss	P_SINGLEVALUE	IfcPowerMeasure
    VoltageLevel	P_ENUMERATEDVALUE	IfcLabel	U230|U400|U440|U525|U690|U1000|OTHER|NOTKNOWN|UNSET
    =Pset_ProtectiveDeviceBreakerUnitTypeMotorProtection	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDevice
    ICM60947	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ICS60947	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ICU60947	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ICW60947	P_SINGLEVALUE	IfcElectricCurrentMeasure
    PerformanceClasses	P_LISTVALUE	IfcLabel
    VoltageLevel	P_ENUMERATEDVALUE	IfcLabel	U230|U400|U440|U525|U690|U1000|OTHER|NOTKNOWN|UNSET
    =Pset_ProtectiveDeviceOccurrence	PSET_OCCURRENCEDRIVEN	IfcProtectiveDevice
    GroundFaultCurrentSetValue	P_SINGLEVALUE	IfcElectricCurrentMeasure
    GroundFaultFunction	P_SINGLEVALUE	IfcBoolean
    GroundFaultTrippingTime	P_SINGLEVALUE	IfcTimeMeasure
    GroundFaulti2tFunction	P_SINGLEVALUE	IfcBoolean
    InstantaneousCurrentSetValue	P_SINGLEVALUE	IfcElectricCurrentMeasure
    InstantaneousTrippingTime	P_SINGLEVALUE	IfcTimeMeasure
    LongTimeCurrentSetValue	P_SINGLEVALUE	IfcElectricCurrentMeasure
    LongTimeDelay	P_SINGLEVALUE	IfcTimeMeasure
    LongTimeFunction	P_SINGLEVALUE	IfcBoolean
    PoleUsage	P_ENUMERATEDVALUE	IfcLabel	1P|2P|3P|4P|1PN|3PN|OTHER|NOTKNOWN|UNSET
    ShortTimeCurrentSetValue	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ShortTimeFunction	P_SINGLEVALUE	IfcBoolean
    ShortTimeTrippingTime	P_SINGLEVALUE	IfcTimeMeasure
    ShortTimei2tFunction	P_SINGLEVALUE	IfcBoolean
    =Pset_ProtectiveDeviceTrippingCurve	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDevice
    TrippingCurve	P_TABLEVALUE	IfcElectricCurrentMeasure/IfcTimeMeasure
    TrippingCurveType	P_ENUMERATEDVALUE	IfcLabel	UPPER|LOWER|OTHER|NOTKNOWN|UNSET
    =Pset_ProtectiveDeviceTrippingFunctionGCurve	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDeviceTrippingUnit
    CurrentTolerance1	P_SINGLEVALUE	IfcPositiveRatioMeasure
    CurrentTolerance2	P_SINGLEVALUE	IfcPositiveRatioMeasure
    CurrentToleranceLimit1	P_SINGLEVALUE	IfcTimeMeasure
    ExternalAdjusted	P_SINGLEVALUE	IfcBoolean
    IsCurrentTolerancePositiveOnly	P_SINGLEVALUE	IfcBoolean
    IsSelectable	P_SINGLEVALUE	IfcBoolean
    IsTimeTolerancePositiveOnly	P_SINGLEVALUE	IfcBoolean
    NominalCurrentAdjusted	P_SINGLEVALUE	IfcBoolean
    ReleaseCurrent	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ReleaseCurrentI2tEnd	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ReleaseCurrentI2tStart	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ReleaseTime	P_SINGLEVALUE	IfcTimeMeasure
    ReleaseTimeI2tEnd	P_SINGLEVALUE	IfcTimeMeasure
    ReleaseTimeI2tStart	P_SINGLEVALUE	IfcTimeMeasure
    TimeTolerance1	P_SINGLEVALUE	IfcPositiveRatioMeasure
    TimeTolerance2	P_SINGLEVALUE	IfcPositiveRatioMeasure
    TimeToleranceLimit1	P_SINGLEVALUE	IfcElectricCurrentMeasure
    =Pset_ProtectiveDeviceTrippingFunctionICurve	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDeviceTrippingUnit
    CurrentTolerance1	P_SINGLEVALUE	IfcPositiveRatioMeasure
    CurrentTolerance2	P_SINGLEVALUE	IfcPositiveRatioMeasure
    CurrentToleranceLimit1	P_SINGLEVALUE	IfcTimeMeasure
    IsCurrentTolerancePositiveOnly	P_SINGLEVALUE	IfcBoolean
    IsOffWhenSFunctionOn	P_SINGLEVALUE	IfcBoolean
    IsSelectable	P_SINGLEVALUE	IfcBoolean
    IsTimeTolerancePositiveOnly	P_SINGLEVALUE	IfcBoolean
    MaxAdjustmentX_ICS	P_SINGLEVALUE	IfcElectricCurrentMeasure
    NominalCurrentAdjusted	P_SINGLEVALUE	IfcBoolean
    ReleaseCurrent	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ReleaseTime	P_SINGLEVALUE	IfcTimeMeasure
    TimeTolerance1	P_SINGLEVALUE	IfcPositiveRatioMeasure
    TimeTolerance2	P_SINGLEVALUE	IfcPositiveRatioMeasure
    TimeToleranceLimit1	P_SINGLEVALUE	IfcElectricCurrentMeasure
    =Pset_ProtectiveDeviceTrippingFunctionLCurve	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDeviceTrippingUnit
    IsSelectable	P_SINGLEVALUE	IfcBoolean
    LowerCurrent1	P_SINGLEVALUE	IfcElectricCurrentMeasure
    LowerCurrent2	P_SINGLEVALUE	IfcElectricCurrentMeasure
    LowerTime1	P_SINGLEVALUE	IfcTimeMeasure
    LowerTime2	P_SINGLEVALUE	IfcTimeMeasure
    UpperCurrent1	P_SINGLEVALUE	IfcElectricCurrentMeasure
    UpperCurrent2	P_SINGLEVALUE	IfcElectricCurrentMeasure
    UpperTime1	P_SINGLEVALUE	IfcTimeMeasure
    UpperTime2	P_SINGLEVALUE	IfcTimeMeasure
    =Pset_ProtectiveDeviceTrippingFunctionSCurve	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDeviceTrippingUnit
    CurrentTolerance1	P_SINGLEVALUE	IfcPositiveRatioMeasure
    CurrentTolerance2	P_SINGLEVALUE	IfcPositiveRatioMeasure
    CurrentToleranceLimit1	P_SINGLEVALUE	IfcTimeMeasure
    IsCurrentTolerancePositiveOnly	P_SINGLEVALUE	IfcBoolean
    IsOffWhenLfunctionOn	P_SINGLEVALUE	IfcBoolean
    IsSelectable	P_SINGLEVALUE	IfcBoolean
    IsTimeTolerancePositiveOnly	P_SINGLEVALUE	IfcBoolean
    NominalCurrentAdjusted	P_SINGLEVALUE	IfcBoolean
    ReleaseCurrent	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ReleaseCurrentI2tEnd	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ReleaseCurrentI2tStart	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ReleaseTime	P_SINGLEVALUE	IfcTimeMeasure
    ReleaseTimeI2tEnd	P_SINGLEVALUE	IfcTimeMeasure
    ReleaseTimeI2tStart	P_SINGLEVALUE	IfcTimeMeasure
    TimeTolerance1	P_SINGLEVALUE	IfcPositiveRatioMeasure
    TimeTolerance2	P_SINGLEVALUE	IfcPositiveRatioMeasure
    TimeToleranceLimit1	P_SINGLEVALUE	IfcElectricCurrentMeasure
    =Pset_ProtectiveDeviceTrippingUnitCurrentAdjustment	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDeviceTrippingUnit
    AdjustmentDesignation	P_SINGLEVALUE	IfcLabel
    AdjustmentRange	P_BOUNDEDVALUE	IfcElectricCurrentMeasure
    AdjustmentRangeStepValue	P_SINGLEVALUE	IfcElectricCurrentMeasure
    AdjustmentValueType	P_ENUMERATEDVALUE	IfcLabel	RANGE|LIST
    AdjustmentValues	P_LISTVALUE	IfcElectricCurrentMeasure
    =Pset_ProtectiveDeviceTrippingUnitTimeAdjustment	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDeviceTrippingUnit
    AdjustmentDesignation	P_SINGLEVALUE	IfcLabel
    AdjustmentRange	P_BOUNDEDVALUE	IfcTimeMeasure
    AdjustmentRangeStepValue	P_SINGLEVALUE	IfcTimeMeasure
    AdjustmentValueType	P_ENUMERATEDVALUE	IfcLabel	RANGE|LIST
    AdjustmentValues	P_LISTVALUE	IfcTimeMeasure
    CurrentForTimeDelay	P_SINGLEVALUE	IfcTimeMeasure
    I2TApplicability	P_ENUMERATEDVALUE	IfcLabel	RANGE|LIST
    =Pset_ProtectiveDeviceTrippingUnitTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDeviceTrippingUnit
    AtexVerified	P_SINGLEVALUE	IfcBoolean
    LimitingTerminalSize	P_SINGLEVALUE	IfcAreaMeasure
    OldDevice	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    Standard	P_SINGLEVALUE	IfcLabel
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    UseInDiscrimination	P_SINGLEVALUE	IfcBoolean
    =Pset_ProtectiveDeviceTrippingUnitTypeElectroMagnetic	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDeviceTrippingUnit/ELECTROMAGNETIC
    CurveDesignation	P_SINGLEVALUE	IfcLabel
    DefinedTemperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    ElectroMagneticTrippingUnitType	P_ENUMERATEDVALUE	IfcLabel	OL|TMP_STD|TMP_SC|TMP_MP|TMP_BM|OTHER|NOTKNOWN|UNSET
    I1	P_SINGLEVALUE	IfcReal
    I2	P_SINGLEVALUE	IfcReal
    I4	P_SINGLEVALUE	IfcReal
    I5	P_SINGLEVALUE	IfcReal
    T2	P_SINGLEVALUE	IfcTimeMeasure
    T5	P_SINGLEVALUE	IfcTimeMeasure
    TemperatureFactor	P_SINGLEVALUE	IfcRatioMeasure
    =Pset_ProtectiveDeviceTrippingUnitTypeElectronic	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDeviceTrippingUnit/ELECTRONIC
    ElectronicTrippingUnitType	P_ENUMERATEDVALUE	IfcLabel	EP_BM|EP_MP|EP_SC|EP_STD|EP_TIMEDELAYED|OTHER|NOTKNOWN|UNSET
    N_Protection	P_SINGLEVALUE	IfcBoolean
    N_Protection_100	P_SINGLEVALUE	IfcBoolean
    N_Protection_50	P_SINGLEVALUE	IfcBoolean
    N_Protection_Select	P_SINGLEVALUE	IfcBoolean
    NominalCurrents	P_LISTVALUE	IfcElectricCurrentMeasure
    =Pset_ProtectiveDeviceTrippingUnitTypeResidualCurrent	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDeviceTrippingUnit/RESIDUALCURRENT
    TrippingUnitReleaseCurrent	P_ENUMERATEDVALUE	IfcLabel	10|30|100|300|500|1000|OTHER|NOTKNOWN|UNSET
    =Pset_ProtectiveDeviceTrippingUnitTypeThermal	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDeviceTrippingUnit/THERMAL
    CurveDesignation	P_SINGLEVALUE	IfcLabel
    DefinedTemperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    I1	P_SINGLEVALUE	IfcReal
    I2	P_SINGLEVALUE	IfcReal
    T2	P_SINGLEVALUE	IfcTimeMeasure
    TemperatureFactor	P_SINGLEVALUE	IfcRatioMeasure
    ThermalTrippingUnitType	P_ENUMERATEDVALUE	IfcLabel	NH_FUSE|DIAZED|MINIZED|NEOZED|OTHER|NOTKNOWN|UNSET
    =Pset_ProtectiveDeviceTypeCircuitBreaker	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDevice/CIRCUITBREAKER
    ICM60947	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ICS60947	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ICU60947	P_SINGLEVALUE	IfcElectricCurrentMeasure
    ICW60947	P_SINGLEVALUE	IfcElectricCurrentMeasure
    PerformanceClasses	P_LISTVALUE	IfcLabel
    VoltageLevel	P_ENUMERATEDVALUE	IfcLabel	U230|U400|U440|U525|U690|U1000|OTHER|NOTKNOWN|UNSET
    =Pset_ProtectiveDeviceTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDevice
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_ProtectiveDeviceTypeEarthLeakageCircuitBreaker	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDevice/EARTHLEAKAGECIRCUITBREAKER
    EarthFailureDeviceType	P_ENUMERATEDVALUE	IfcLabel	STANDARD|TIMEDELAYED|OTHER|NOTKNOWN|UNSET
    Sensitivity	P_SINGLEVALUE	IfcElectricCurrentMeasure
    =Pset_ProtectiveDeviceTypeFuseDisconnector	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDevice/FUSEDISCONNECTOR
    FuseDisconnectorType	P_ENUMERATEDVALUE	IfcLabel	ENGINEPROTECTIONDEVICE|FUSEDSWITCH|HRC|OVERLOADPROTECTIONDEVICE|SWITCHDISCONNECTORFUSE|OTHER|NOTKNOWN|UNSET
    IC60269	P_SINGLEVALUE	IfcElectricCurrentMeasure
    PowerLoss	P_SINGLEVALUE	IfcPowerMeasure
    VoltageLevel	P_ENUMERATEDVALUE	IfcLabel	U230|U400|U440|U525|U690|U1000|OTHER|NOTKNOWN|UNSET
    =Pset_ProtectiveDeviceTypeResidualCurrentCircuitBreaker	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDevice/RESIDUALCURRENTCIRCUITBREAKER
    Sensitivity	P_SINGLEVALUE	IfcElectricCurrentMeasure
    =Pset_ProtectiveDeviceTypeResidualCurrentSwitch	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDevice/RESIDUALCURRENTSWITCH
    Sensitivity	P_SINGLEVALUE	IfcElectricCurrentMeasure
    =Pset_ProtectiveDeviceTypeVaristor	PSET_TYPEDRIVENOVERRIDE	IfcProtectiveDevice/VARISTOR
    VaristorType	P_ENUMERATEDVALUE	IfcLabel	METALOXIDE|ZINCOXIDE|OTHER|NOTKNOWN|UNSET
    =Pset_PumpOccurrence	PSET_OCCURRENCEDRIVEN	IfcPump
    BaseType	P_ENUMERATEDVALUE	IfcLabel	FRAME|BASE|NONE|OTHER|NOTKNOWN|UNSET
    DriveConnectionType	P_ENUMERATEDVALUE	IfcLabel	DIRECTDRIVE|BELTDRIVE|COUPLING|OTHER|NOTKNOWN|UNSET
    ImpellerDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_PumpPHistory	PSET_PERFORMANCEDRIVEN	IfcPump
    Flowrate	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    MechanicalEfficiency	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    OverallEfficiency	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    Power	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    PressureRise	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    RotationSpeed	P_REFERENCEVALUE	IfcTimeSeries/IfcRotationalFrequencyMeasure
    =Pset_PumpTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcPump
    ConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    FlowRateRange	P_BOUNDEDVALUE	IfcMassFlowRateMeasure
    FlowResistanceRange	P_BOUNDEDVALUE	IfcPressureMeasure
    NetPositiveSuctionHead	P_SINGLEVALUE	IfcPressureMeasure
    NominalRotationSpeed	P_SINGLEVALUE	IfcRotationalFrequencyMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    TemperatureRange	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    =Pset_RailingCommon	PSET_TYPEDRIVENOVERRIDE	IfcRailing
    Diameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Height	P_SINGLEVALUE	IfcPositiveLengthMeasure
    IsExternal	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_RampCommon	PSET_TYPEDRIVENOVERRIDE	IfcRamp
    FireExit	P_SINGLEVALUE	IfcBoolean
    FireRating	P_SINGLEVALUE	IfcLabel
    HandicapAccessible	P_SINGLEVALUE	IfcBoolean
    HasNonSkidSurface	P_SINGLEVALUE	IfcBoolean
    Indicates whether the object is intended to carry loads (TRUE) or not (FALSE).	IfcBoolean	-
    IsExternal	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    RequiredHeadroom	P_SINGLEVALUE	IfcPositiveLengthMeasure
    RequiredSlope	P_SINGLEVALUE	IfcPlaneAngleMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    ThermalTransmittance	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    =Pset_RampFlightCommon	PSET_TYPEDRIVENOVERRIDE	IfcRampFlight
    ClearWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CounterSlope	P_SINGLEVALUE	IfcPlaneAngleMeasure
    Headroom	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Slope	P_SINGLEVALUE	IfcPlaneAngleMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_ReinforcementBarCountOfIndependentFooting	PSET_TYPEDRIVENOVERRIDE	IfcFooting
    Description	P_SINGLEVALUE	IfcText
    Reference	P_SINGLEVALUE	IfcLabel
    XDirectionLowerBarCount	P_SINGLEVALUE	IfcInteger
    XDirectionUpperBarCount	P_SINGLEVALUE	IfcInteger
    YDirectionLowerBarCount	P_SINGLEVALUE	IfcInteger
    YDirectionUpperBarCount	P_SINGLEVALUE	IfcInteger
    =Pset_ReinforcementBarPitchOfBeam	PSET_TYPEDRIVENOVERRIDE	IfcBeam
    Description	P_SINGLEVALUE	IfcText
    Reference	P_SINGLEVALUE	IfcLabel
    SpacingBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    StirrupBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_ReinforcementBarPitchOfColumn	PSET_TYPEDRIVENOVERRIDE	IfcColumn
    Description	P_SINGLEVALUE	IfcText
    HoopBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Reference	P_SINGLEVALUE	IfcLabel
    ReinforcementBarType	P_ENUMERATEDVALUE	IfcLabel	RING|SPIRAL|OTHER|USERDEFINED|NOTDEFINED
    XDirectionTieHoopBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    XDirectionTieHoopCount	P_SINGLEVALUE	IfcInteger
    YDirectionTieHoopBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    YDirectionTieHoopCount	P_SINGLEVALUE	IfcInteger
    =Pset_ReinforcementBarPitchOfContinuousFooting	PSET_TYPEDRIVENOVERRIDE	IfcFooting
    CrossingLowerBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CrossingUpperBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Description	P_SINGLEVALUE	IfcText
    Reference	P_SINGLEVALUE	IfcLabel
    =Pset_ReinforcementBarPitchOfSlab	PSET_TYPEDRIVENOVERRIDE	IfcSlab
    Description	P_SINGLEVALUE	IfcText
    LongInsideCenterLowerBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    LongInsideCenterTopBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    LongInsideEndLowerBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    LongInsideEndTopBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    LongOutsideLowerBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    LongOutsideTopBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Reference	P_SINGLEVALUE	IfcLabel
    ShortInsideCenterLowerBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ShortInsideCenterTopBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ShortInsideEndLowerBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ShortInsideEndTopBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ShortOutsideLowerBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ShortOutsideTopBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_ReinforcementBarPitchOfWall	PSET_TYPEDRIVENOVERRIDE	IfcWall
    BarAllocationType	P_ENUMERATEDVALUE	IfcLabel	SINGLE|DOUBLE|ALTERNATE|OTHER|USERDEFINED|NOTDEFINED
    Description	P_SINGLEVALUE	IfcText
    HorizontalBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Reference	P_SINGLEVALUE	IfcLabel
    SpacingBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    VerticalBarPitch	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_ReinforcingBarCommon	PSET_TYPEDRIVENOVERRIDE	IfcReinforcingBar
    BarLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    BarSpacing	P_SINGLEVALUE	IfcPositiveLengthMeasure
    BarSurface	P_ENUMERATEDVALUE	IfcLabel	PLAIN|TEXTURED|OTHER|USERDEFINED|NOTDEFINED
    BendingParameters	P_LISTVALUE	IfcValue
    BendingShapeCode	P_SINGLEVALUE	IfcIdentifier
    NominalDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_ReinforcingMeshCommon	-	IfcReinforcingMesh
    LongitudinalBarNominalDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    LongitudinalBarSpacing	P_SINGLEVALUE	IfcPositiveLengthMeasure
    LongitudinalBarSurface	P_ENUMERATEDVALUE	IfcLabel	PLAIN|TEXTURED|OTHER|USERDEFINED|NOTDEFINED
    MeshLength	P_SINGLEVALUE	-
    MeshWidth	P_SINGLEVALUE	-
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    TransverseBarBendingParameters	P_LISTVALUE	IfcValue
    TransverseBarBendingShapeCode	P_SINGLEVALUE	IfcIdentifier
    TransverseBarNominalDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    TransverseBarSpacing	P_SINGLEVALUE	IfcPositiveLengthMeasure
    TransverseBarSurface	P_ENUMERATEDVALUE	IfcLabel	PLAIN|TEXTURED|OTHER|USERDEFINED|NOTDEFINED
    =Pset_Risk	PSET_TYPEDRIVENOVERRIDE	IfcProcess
    AffectsSurroundings	P_SINGLEVALUE	IfcBoolean
    AssessmentOfRisk	P_ENUMERATEDVALUE	IfcLabel	ALMOSTCERTAIN|VERYLIKELY|LIKELY|VERYPOSSIBLE|POSSIBLE|SOMEWHATPOSSIBLE|UNLIKELY|VERYUNLIKELY|RARE|OTHER|NOTKNOWN|UNSET
    NatureOfRisk	P_SINGLEVALUE	IfcLabel
    PreventiveMeassures	P_LISTVALUE	IfcText
    RiskCause	P_SINGLEVALUE	IfcText
    RiskConsequence	P_ENUMERATEDVALUE	IfcLabel	CATASTROPHIC|SEVERE|MAJOR|CONSIDERABLE|MODERATE|SOME|MINOR|VERYLOW|INSIGNIFICANT|OTHER|NOTKNOWN|UNSET
    RiskOwner	P_ENUMERATEDVALUE	IfcLabel	DESIGNER|SPECIFIER|CONSTRUCTOR|INSTALLER|MAINTAINER|OTHER|NOTKNOWN|UNSET
    RiskRating	P_ENUMERATEDVALUE	IfcLabel	CRITICAL|VERYHIGH|HIGH|CONSIDERABLE|MODERATE|SOME|LOW|VERYLOW|INSIGNIFICANT|OTHER|NOTKNOWN|UNSET
    RiskType	P_ENUMERATEDVALUE	IfcLabel	BUSINESS|HAZARD|HEALTHANDSAFETY|INSURANCE|OTHER|NOTKNOWN|UNSET
    SubNatureOfRisk1	P_SINGLEVALUE	IfcLabel
    SubNatureOfRisk2	P_SINGLEVALUE	IfcLabel
    =Pset_RoofCommon	PSET_TYPEDRIVENOVERRIDE	IfcRoof
    AcousticRating	P_SINGLEVALUE	IfcLabel
    FireRating	P_SINGLEVALUE	IfcLabel
    Indicates whether the object is intended to carry loads (TRUE) or not (FALSE).	IfcBoolean	-
    IsExternal	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    ThermalTransmittance	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    =Pset_SanitaryTerminalTypeBath	PSET_TYPEDRIVENOVERRIDE	IfcSanitaryTerminal/BATH
    BathType	P_ENUMERATEDVALUE	IfcLabel	DOMESTIC|FOOT|POOL|PLUNGE|SITZ|SPA|TREATMENT|OTHER|NOTKNOWN|UNSET
    DrainSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    HasGrabHandles	P_SINGLEVALUE	IfcBoolean
    =Pset_SanitaryTerminalTypeBidet	PSET_TYPEDRIVENOVERRIDE	IfcSanitaryTerminal/BIDET
    DrainSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Mounting	P_ENUMERATEDVALUE	IfcLabel	BACKTOWALL|PEDESTAL|COUNTERTOP|WALLHUNG|OTHER|NOTKNOWN|UNSET
    SpilloverLevel	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_SanitaryTerminalTypeCistern	PSET_TYPEDRIVENOVERRIDE	IfcSanitaryTerminal/CISTERN
    CisternCapacity	P_SINGLEVALUE	IfcVolumeMeasure
    CisternHeight	P_ENUMERATEDVALUE	IfcLabel	HIGHLEVEL|LOWLEVEL|NONE|OTHER|NOTKNOWN|UNSET
    FlushRate	P_BOUNDEDVALUE	IfcVolumeMeasure
    FlushType	P_ENUMERATEDVALUE	IfcLabel	LEVER|PULL|PUSH|SENSOR|OTHER|NOTKNOWN|UNSET
    IsAutomaticFlush	P_SINGLEVALUE	IfcBoolean
    IsSingleFlush	P_SINGLEVALUE	IfcBoolean
    =Pset_SanitaryTerminalTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcSanitaryTerminal
    Color	P_SINGLEVALUE	IfcLabel
    NominalDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_SanitaryTerminalTypeSanitaryFountain	PSET_TYPEDRIVENOVERRIDE	IfcSanitaryTerminal/SANITARYFOUNTAIN
    DrainSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    FountainType	P_ENUMERATEDVALUE	IfcLabel	DRINKINGWATER|EYEWASH|OTHER|NOTKNOWN|UNSET
    Mounting	P_ENUMERATEDVALUE	IfcLabel	BACKTOWALL|PEDESTAL|COUNTERTOP|WALLHUNG|OTHER|NOTKNOWN|UNSET
    =Pset_SanitaryTerminalTypeShower	PSET_TYPEDRIVENOVERRIDE	IfcSanitaryTerminal/SHOWER
    DrainSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    HasTray	P_SINGLEVALUE	IfcBoolean
    ShowerHeadDescription	P_SINGLEVALUE	IfcText
    ShowerType	P_ENUMERATEDVALUE	IfcLabel	DRENCH|INDIVIDUAL|TUNNEL|OTHER|NOTKNOWN|UNSET
    =Pset_SanitaryTerminalTypeSink	PSET_TYPEDRIVENOVERRIDE	IfcSanitaryTerminal/SINK
    Color	P_SINGLEVALUE	IfcLabel
    DrainSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Mounting	P_ENUMERATEDVALUE	IfcLabel	BACKTOWALL|PEDESTAL|COUNTERTOP|WALLHUNG|OTHER|NOTKNOWN|UNSET
    MountingOffset	P_SINGLEVALUE	IfcLengthMeasure
    SinkType	P_ENUMERATEDVALUE	IfcLabel	BELFAST|BUCKET|CLEANERS|COMBINATION_LEFT|COMBINATION_RIGHT|COMBINATION_DOUBLE|DRIP|LABORATORY|LONDON|PLASTER|POT|RINSING|SHELF|VEGETABLEPREPARATION|OTHER|NOTKNOWN|UNSET
    =Pset_SanitaryTerminalTypeToiletPan	PSET_TYPEDRIVENOVERRIDE	IfcSanitaryTerminal/TOILETPAN
    PanMounting	P_ENUMERATEDVALUE	IfcLabel	BACKTOWALL|PEDESTAL|COUNTERTOP|WALLHUNG|OTHER|NOTKNOWN|UNSET
    SpilloverLevel	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ToiletPanType	P_ENUMERATEDVALUE	IfcLabel	SIPHONIC|SQUAT|WASHDOWN|WASHOUT|OTHER|NOTKNOWN|UNSET
    ToiletType	P_ENUMERATEDVALUE	IfcLabel	BEDPANWASHER|CHEMICAL|CLOSECOUPLED|LOOSECOUPLED|SLOPHOPPER|OTHER|NOTKNOWN|UNSET
    =Pset_SanitaryTerminalTypeUrinal	PSET_TYPEDRIVENOVERRIDE	IfcSanitaryTerminal/URINAL
    Mounting	P_ENUMERATEDVALUE	IfcLabel	BACKTOWALL|PEDESTAL|COUNTERTOP|WALLHUNG|OTHER|NOTKNOWN|UNSET
    SpilloverLevel	P_SINGLEVALUE	IfcPositiveLengthMeasure
    UrinalType	P_ENUMERATEDVALUE	IfcLabel	BOWL|SLAB|STALL|TROUGH|OTHER|NOTKNOWN|UNSET
    =Pset_SanitaryTerminalTypeWashHandBasin	PSET_TYPEDRIVENOVERRIDE	IfcSanitaryTerminal/WASHHANDBASIN
    DrainSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Mounting	P_ENUMERATEDVALUE	IfcLabel	BACKTOWALL|PEDESTAL|COUNTERTOP|WALLHUNG|OTHER|NOTKNOWN|UNSET
    MountingOffset	P_SINGLEVALUE	IfcLengthMeasure
    WashHandBasinType	P_ENUMERATEDVALUE	IfcLabel	DENTALCUSPIDOR|HANDRINSE|HOSPITAL|TIPUP|WASHFOUNTAIN|WASHINGTROUGH|OTHER|NOTKNOWN|UNSET
    =Pset_SensorPHistory	PSET_PERFORMANCEDRIVEN	IfcSensor
    Direction	P_REFERENCEVALUE	IfcTimeSeries/IfcPlaneAngleMeasure
    Quality	P_REFERENCEVALUE	IfcTimeSeries/IfcLogical
    Status	P_REFERENCEVALUE	IfcTimeSeries/IfcLabel
    Value	P_REFERENCEVALUE	IfcTimeSeries/IfcReal
    =Pset_SensorTypeCO2Sensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/CO2SENSOR
    SetPointConcentration	P_BOUNDEDVALUE	IfcPositiveRatioMeasure
    =Pset_SensorTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcSensor
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_SensorTypeConductanceSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/CONDUCTANCESENSOR
    SetPointConductance	P_BOUNDEDVALUE	IfcElectricConductanceMeasure
    =Pset_SensorTypeContactSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/CONTACTSENSOR
    SetPointContact	P_BOUNDEDVALUE	IfcInteger
    =Pset_SensorTypeFireSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/FIRESENSOR
    AccuracyOfFireSensor	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    FireSensorSetPoint	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    TimeConstant	P_SINGLEVALUE	IfcTimeMeasure
    =Pset_SensorTypeFlowSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/FLOWSENSOR
    SetPointFlow	P_BOUNDEDVALUE	IfcVolumetricFlowRateMeasure
    =Pset_SensorTypeFrostSensor	-	IfcSensor/FROSTSENSOR
    SetPointFrost	P_BOUNDEDVALUE	IfcPositiveRatioMeasure
    =Pset_SensorTypeGasSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/GASSENSOR
    CoverageArea	P_SINGLEVALUE	IfcAreaMeasure
    GasDetected	P_SINGLEVALUE	IfcLabel
    SetPointConcentration	P_BOUNDEDVALUE	IfcPositiveRatioMeasure
    =Pset_SensorTypeHeatSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/HEATSENSOR
    CoverageArea	P_SINGLEVALUE	IfcAreaMeasure
    RateOfTemperatureRise	P_SINGLEVALUE	IfcTemperatureRateOfChangeMeasure
    SetPointTemperature	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    =Pset_SensorTypeHumiditySensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/HUMIDITYSENSOR
    SetPointHumidity	P_BOUNDEDVALUE	IfcPositiveRatioMeasure
    =Pset_SensorTypeIdentifierSensor	-	IfcSensor/IDENTIFIERSENSOR
    SetPointIdentifier	P_BOUNDEDVALUE	IfcIdentifier
    =Pset_SensorTypeIonConcentrationSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/IONCONCENTRATIONSENSOR
    SetPointConcentration	P_BOUNDEDVALUE	IfcIonConcentrationMeasure
    SubstanceDetected	P_SINGLEVALUE	IfcLabel
    =Pset_SensorTypeLevelSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/LEVEL
    SetPointLevel	P_BOUNDEDVALUE	IfcPositiveLengthMeasure
    =Pset_SensorTypeLightSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/LIGHTSENSOR
    SetPointIlluminance	P_BOUNDEDVALUE	IfcIlluminanceMeasure
    =Pset_SensorTypeMoistureSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/MOISTURESENSOR
    SetPointMoisture	P_BOUNDEDVALUE	IfcPositiveRatioMeasure
    =Pset_SensorTypeMovementSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/MOVEMENTSENSOR
    MovementSensingType	P_ENUMERATEDVALUE	IfcLabel	PHOTOELECTRICCELL|PRESSUREPAD|OTHER|NOTKNOWN|UNSET
    SetPointMovement	P_BOUNDEDVALUE	IfcPositiveRatioMeasure
    =Pset_SensorTypePHSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/PHSENSOR
    SetPointPH	P_BOUNDEDVALUE	IfcPHMeasure
    =Pset_SensorTypePressureSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/PRESSURESENSOR
    IsSwitch	P_SINGLEVALUE	IfcBoolean
    SetPointPressure	P_BOUNDEDVALUE	IfcPressureMeasure
    =Pset_SensorTypeRadiationSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/RADIATIONSENSOR
    SetPointRadiation	P_BOUNDEDVALUE	IfcPowerMeasure
    =Pset_SensorTypeRadioactivitySensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/RADIOACTIVITYSENSOR
    SetPointRadioactivity	P_BOUNDEDVALUE	IfcRadioActivityMeasure
    =Pset_SensorTypeSmokeSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/SMOKESENSOR
    CoverageArea	P_SINGLEVALUE	IfcAreaMeasure
    HasBuiltInAlarm	P_SINGLEVALUE	IfcBoolean
    SetPointConcentration	P_BOUNDEDVALUE	IfcPositiveRatioMeasure
    =Pset_SensorTypeSoundSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/SOUNDSENSOR
    SetPointSound	P_BOUNDEDVALUE	IfcSoundPressureMeasure
    =Pset_SensorTypeTemperatureSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/TEMPERATURESENSOR
    SetPointTemperature	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    TemperatureSensorType	P_ENUMERATEDVALUE	IfcLabel	HIGHLIMIT|LOWLIMIT|OUTSIDETEMPERATURE|OPERATINGTEMPERATURE|ROOMTEMPERATURE|OTHER|NOTKNOWN|UNSET
    =Pset_SensorTypeWindSensor	PSET_TYPEDRIVENOVERRIDE	IfcSensor/WINDSENSOR
    SetPointSpeed	P_SINGLEVALUE	IfcLinearVelocityMeasure
    WindSensorType	P_ENUMERATEDVALUE	IfcLabel	CUP|WINDMILL|HOTWIRE|LASERDOPPLER|SONIC|PLATE|TUBE|OTHER|NOTKNOWN|UNSET
    =Pset_ServiceLife	PSET_TYPEDRIVENOVERRIDE	IfcElement
    MeanTimeBetweenFailure	P_SINGLEVALUE	IfcDuration
    ServiceLifeDuration	P_BOUNDEDVALUE	IfcDuration
    =Pset_ServiceLifeFactors	PSET_OCCURRENCEDRIVEN	IfcSystem
    DesignLevel	P_BOUNDEDVALUE	IfcPositiveRatioMeasure
    InUseConditions	P_BOUNDEDVALUE	IfcPositiveRatioMeasure
    IndoorEnvironment	P_BOUNDEDVALUE	IfcPositiveRatioMeasure
    MaintenanceLevel	P_BOUNDEDVALUE	IfcPositiveRatioMeasure
    OutdoorEnvironment	P_BOUNDEDVALUE	IfcPositiveRatioMeasure
    QualityOfComponents	P_BOUNDEDVALUE	IfcPositiveRatioMeasure
    WorkExecutionLevel	P_BOUNDEDVALUE	IfcPositiveRatioMeasure
    =Pset_ShadingDeviceCommon	PSET_TYPEDRIVENOVERRIDE	IfcShadingDevice
    IsExternal	P_SINGLEVALUE	IfcBoolean
    MechanicalOperated	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    Roughness	P_SINGLEVALUE	IfcLabel
    ShadingDeviceType	P_ENUMERATEDVALUE	IfcLabel	FIXED|MOVABLE|OVERHANG|SIDEFIN|OTHER|NOTKNOWN|UNSET
    SolarReflectance	P_SINGLEVALUE	IfcPositiveRatioMeasure
    SolarTransmittance	P_SINGLEVALUE	IfcPositiveRatioMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    SurfaceColor	P_SINGLEVALUE	IfcLabel
    ThermalTransmittance	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    VisibleLightReflectance	P_SINGLEVALUE	IfcPositiveRatioMeasure
    VisibleLightTransmittance	P_SINGLEVALUE	IfcPositiveRatioMeasure
    =Pset_ShadingDevicePHistory	PSET_PERFORMANCEDRIVEN	IfcShadingDevice
    Azimuth	P_REFERENCEVALUE	IfcTimeSeries/IfcPlaneAngleMeasure
    TiltAngle	P_REFERENCEVALUE	IfcTimeSeries/IfcPlaneAngleMeasure
    =Pset_SiteCommon	PSET_TYPEDRIVENOVERRIDE	IfcSite
    BuildableArea	P_SINGLEVALUE	IfcAreaMeasure
    BuildingHeightLimit	P_SINGLEVALUE	IfcPositiveLengthMeasure
    FloorAreaRatio	P_SINGLEVALUE	IfcPositiveRatioMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    SiteCoverageRatio	P_SINGLEVALUE	IfcPositiveRatioMeasure
    TotalArea	P_SINGLEVALUE	IfcAreaMeasure
    =Pset_SlabCommon	PSET_TYPEDRIVENOVERRIDE	IfcSlab
    AcousticRating	P_SINGLEVALUE	IfcLabel
    Combustible	P_SINGLEVALUE	IfcBoolean
    Compartmentation	P_SINGLEVALUE	IfcBoolean
    FireRating	P_SINGLEVALUE	IfcLabel
    IsExternal	P_SINGLEVALUE	IfcBoolean
    LoadBearing	P_SINGLEVALUE	IfcBoolean
    PitchAngle	P_SINGLEVALUE	IfcPlaneAngleMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    SurfaceSpreadOfFlame	P_SINGLEVALUE	IfcLabel
    ThermalTransmittance	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    =Pset_SolarDeviceTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcSolarDevice
    ActiveCellSurfaceAreaFraction	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    CellEfficiency	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_SoundAttenuation	PSET_TYPEDRIVENOVERRIDE	IfcAnnotation/SOUND
    SoundFrequency	P_LISTVALUE	IfcFrequencyMeasure
    SoundPressure	P_REFERENCEVALUE	IfcTimeSeries/IfcSoundPressureMeasure
    SoundScale	P_ENUMERATEDVALUE	IfcLabel	DBA|DBB|DBC|NC|NR
    =Pset_SoundGeneration	PSET_TYPEDRIVENOVERRIDE	IfcDistributionFlowElement
    SoundCurve	P_TABLEVALUE	IfcFrequencyMeasure/IfcSoundPowerMeasure
    =Pset_SpaceCommon	PSET_TYPEDRIVENOVERRIDE	IfcSpace
    GrossPlannedArea	P_SINGLEVALUE	IfcAreaMeasure
    HandicapAccessible	P_SINGLEVALUE	IfcBoolean
    IsExternal	P_SINGLEVALUE	IfcBoolean
    NetPlannedArea	P_SINGLEVALUE	IfcAreaMeasure
    PubliclyAccessible	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    =Pset_SpaceCoveringRequirements	PSET_TYPEDRIVENOVERRIDE	IfcSpace
    CeilingCovering	P_SINGLEVALUE	IfcLabel
    CeilingCoveringThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ConcealedCeiling	P_SINGLEVALUE	IfcBoolean
    ConcealedCeilingOffset	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    ConcealedFlooring	P_SINGLEVALUE	IfcBoolean
    ConcealedFlooringOffset	P_SINGLEVALUE	IfcNonNegativeLengthMeasure
    FloorCovering	P_SINGLEVALUE	IfcLabel
    FloorCoveringThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Molding	P_SINGLEVALUE	IfcLabel
    MoldingHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    SkirtingBoard	P_SINGLEVALUE	IfcLabel
    SkirtingBoardHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WallCovering	P_SINGLEVALUE	IfcLabel
    WallCoveringThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_SpaceFireSafetyRequirements	PSET_TYPEDRIVENOVERRIDE	IfcSpace,IfcSpatialZone,IfcZone
    AirPressurization	P_SINGLEVALUE	IfcBoolean
    FireExit	P_SINGLEVALUE	IfcBoolean
    FireRiskFactor	P_SINGLEVALUE	IfcLabel
    FlammableStorage	P_SINGLEVALUE	IfcBoolean
    SprinklerProtection	P_SINGLEVALUE	IfcBoolean
    SprinklerProtectionAutomatic	P_SINGLEVALUE	IfcBoolean
    =Pset_SpaceHeaterPHistory	PSET_PERFORMANCEDRIVEN	IfcSpaceHeater
    AirResistanceCurve	P_REFERENCEVALUE	IfcTimeSeries
    AuxiliaryEnergySourceConsumption	P_REFERENCEVALUE	IfcTimeSeries
    Effectiveness	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    Exponent	P_REFERENCEVALUE	IfcTimeSeries/IfcReal
    FractionConvectiveHeatTransfer	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    FractionRadiantHeatTransfer	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    HeatOutputRate	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    OutputCapacityCurve	P_REFERENCEVALUE	IfcTimeSeries
    SpaceAirTemperature	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    SpaceMeanRadiantTemperature	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    SurfaceTemperature	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    UACurve	P_REFERENCEVALUE	IfcTimeSeries
    =Pset_SpaceHeaterTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcSpaceHeater
    BodyMass	P_SINGLEVALUE	IfcMassMeasure
    EnergySource	P_ENUMERATEDVALUE	IfcLabel	COAL|COAL_PULVERIZED|ELECTRICITY|GAS|OIL|PROPANE|WOOD|WOOD_CHIP|WOOD_PELLET|WOOD_PULVERIZED|OTHER|NOTKNOWN|UNSET
    HeatTransferDimension	P_ENUMERATEDVALUE	IfcLabel	POINT|PATH|SURFACE|OTHER|NOTKNOWN|UNSET
    HeatTransferMedium	P_ENUMERATEDVALUE	IfcLabel	WATER|STEAM|OTHER|NOTKNOWN|UNSET
    NumberOfPanels	P_SINGLEVALUE	IfcInteger
    NumberOfSections	P_SINGLEVALUE	IfcInteger
    OutputCapacity	P_SINGLEVALUE	IfcPowerMeasure
    PlacementType	P_ENUMERATEDVALUE	IfcLabel	BASEBOARD|TOWELWARMER|SUSPENDED|WALL|OTHER|NOTKNOWN|UNSET
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    TemperatureClassification	P_ENUMERATEDVALUE	IfcLabel	LOWTEMPERATURE|HIGHTEMPERATURE|OTHER|NOTKNOWN|UNSET
    ThermalEfficiency	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    ThermalMassHeatCapacity	P_SINGLEVALUE	IfcReal
    =Pset_SpaceHeaterTypeConvector	PSET_TYPEDRIVENOVERRIDE	IfcSpaceHeater/CONVECTOR
    ConvectorType	P_ENUMERATEDVALUE	IfcLabel	FORCED|NATURAL|OTHER|NOTKNOWN|UNSET
    =Pset_SpaceHeaterTypeRadiator	PSET_TYPEDRIVENOVERRIDE	IfcSpaceHeater/RADIATOR
    RadiatorType	P_ENUMERATEDVALUE	IfcLabel	FINNEDTUBE|PANEL|SECTIONAL|TUBULAR|OTHER|NOTKNOWN|UNSET
    TubingLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WaterContent	P_SINGLEVALUE	IfcMassMeasure
    =Pset_SpaceLightingRequirements	PSET_TYPEDRIVENOVERRIDE	IfcSpace,IfcSpatialZone,IfcZone
    ArtificialLighting	P_SINGLEVALUE	IfcBoolean
    Illuminance	P_SINGLEVALUE	IfcIlluminanceMeasure
    =Pset_SpaceOccupancyRequirements	PSET_TYPEDRIVENOVERRIDE	IfcSpace,IfcSpatialZone,IfcZone
    AreaPerOccupant	P_SINGLEVALUE	IfcAreaMeasure
    IsOutlookDesirable	P_SINGLEVALUE	IfcBoolean
    MinimumHeadroom	P_SINGLEVALUE	IfcLengthMeasure
    OccupancyNumber	P_SINGLEVALUE	IfcCountMeasure
    OccupancyNumberPeak	P_SINGLEVALUE	IfcCountMeasure
    OccupancyTimePerDay	P_SINGLEVALUE	IfcTimeMeasure
    OccupancyType	P_SINGLEVALUE	IfcLabel
    =Pset_SpaceParking	PSET_TYPEDRIVENOVERRIDE	IfcSpace/PARKING
    IsAisle	P_SINGLEVALUE	IfcBoolean
    IsOneWay	P_SINGLEVALUE	IfcBoolean
    ParkingUnits	P_SINGLEVALUE	IfcCountMeasure
    ParkingUse	P_SINGLEVALUE	IfcLabel
    =Pset_SpaceThermalDesign	PSET_TYPEDRIVENOVERRIDE	IfcSpace
    BoundaryAreaHeatLoss	P_SINGLEVALUE	IfcHeatFluxDensityMeasure
    CeilingRAPlenum	P_SINGLEVALUE	IfcBoolean
    CoolingDesignAirflow	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    CoolingDryBulb	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    CoolingRelativeHumidity	P_SINGLEVALUE	IfcPositiveRatioMeasure
    ExhaustAirFlowrate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    HeatingDesignAirflow	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    HeatingDryBulb	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    HeatingRelativeHumidity	P_SINGLEVALUE	IfcPositiveRatioMeasure
    TotalHeatGain	P_SINGLEVALUE	IfcPowerMeasure
    TotalHeatLoss	P_SINGLEVALUE	IfcPowerMeasure
    TotalSensibleHeatGain	P_SINGLEVALUE	IfcPowerMeasure
    VentilationAirFlowrate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    =Pset_SpaceThermalLoad	PSET_TYPEDRIVENOVERRIDE	IfcSpace
    AirExchangeRate	P_BOUNDEDVALUE	IfcPowerMeasure
    DryBulbTemperature	P_BOUNDEDVALUE	IfcPowerMeasure
    EquipmentSensible	P_BOUNDEDVALUE	IfcPowerMeasure
    ExhaustAir	P_BOUNDEDVALUE	IfcPowerMeasure
    InfiltrationSensible	P_BOUNDEDVALUE	IfcPowerMeasure
    Lighting	P_BOUNDEDVALUE	IfcPowerMeasure
    People	P_BOUNDEDVALUE	IfcPowerMeasure
    RecirculatedAir	P_BOUNDEDVALUE	IfcPowerMeasure
    RelativeHumidity	P_BOUNDEDVALUE	IfcPowerMeasure
    TotalLatentLoad	P_BOUNDEDVALUE	IfcPowerMeasure
    TotalRadiantLoad	P_BOUNDEDVALUE	IfcPowerMeasure
    TotalSensibleLoad	P_BOUNDEDVALUE	IfcPowerMeasure
    VentilationIndoorAir	P_BOUNDEDVALUE	IfcPowerMeasure
    VentilationOutdoorAir	P_BOUNDEDVALUE	IfcPowerMeasure
    =Pset_SpaceThermalLoadPHistory	PSET_PERFORMANCEDRIVEN	IfcSpace
    AirExchangeRate	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    DryBulbTemperature	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    EquipmentSensible	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    ExhaustAir	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    InfiltrationSensible	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    Lighting	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    People	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    RecirculatedAir	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    RelativeHumidity	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    TotalLatentLoad	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    TotalRadiantLoad	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    TotalSensibleLoad	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    VentilationIndoorAir	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    VentilationOutdoorAir	P_REFERENCEVALUE	IfcTimeSeries/IfcPowerMeasure
    =Pset_SpaceThermalPHistory	PSET_PERFORMANCEDRIVEN	IfcSpace
    CoolingAirFlowRate	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    ExhaustAirFlowRate	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    HeatingAirFlowRate	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    SpaceRelativeHumidity	P_REFERENCEVALUE	IfcTimeSeries/IfcPositiveRatioMeasure
    SpaceTemperature	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    VentilationAirFlowRate	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumetricFlowRateMeasure
    =Pset_SpaceThermalRequirements	PSET_TYPEDRIVENOVERRIDE	IfcSpace,IfcSpatialZone,IfcZone
    AirConditioning	P_SINGLEVALUE	IfcBoolean
    AirConditioningCentral	P_SINGLEVALUE	IfcBoolean
    DiscontinuedHeating	P_SINGLEVALUE	IfcBoolean
    MechanicalVentilationRate	P_SINGLEVALUE	IfcCountMeasure
    NaturalVentilation	P_SINGLEVALUE	IfcBoolean
    NaturalVentilationRate	P_SINGLEVALUE	IfcCountMeasure
    SpaceHumidity	P_SINGLEVALUE	IfcRatioMeasure
    SpaceHumidityMax	P_SINGLEVALUE	IfcRatioMeasure
    SpaceHumidityMin	P_SINGLEVALUE	IfcRatioMeasure
    SpaceHumiditySummer	P_SINGLEVALUE	IfcRatioMeasure
    SpaceHumidityWinter	P_SINGLEVALUE	IfcRatioMeasure
    SpaceTemperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    SpaceTemperatureMax	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    SpaceTemperatureMin	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    SpaceTemperatureSummerMax	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    SpaceTemperatureSummerMin	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    SpaceTemperatureWinterMax	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    SpaceTemperatureWinterMin	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    =Pset_SpatialZoneCommon	PSET_TYPEDRIVENOVERRIDE	IfcSpatialZone
    IsExternal	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	-
    =Pset_StackTerminalTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcStackTerminal
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_StairCommon	PSET_TYPEDRIVENOVERRIDE	IfcStair
    FireExit	P_SINGLEVALUE	IfcBoolean
    FireRating	P_SINGLEVALUE	IfcLabel
    HandicapAccessible	P_SINGLEVALUE	IfcBoolean
    HasNonSkidSurface	P_SINGLEVALUE	IfcBoolean
    Indicates whether the object is intended to carry loads (TRUE) or not (FALSE).	IfcBoolean	-
    IsExternal	P_SINGLEVALUE	IfcBoolean
    NosingLength	P_SINGLEVALUE	IfcLengthMeasure
    NumberOfRiser	P_SINGLEVALUE	IfcCountMeasure
    NumberOfTreads	P_SINGLEVALUE	IfcCountMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    RequiredHeadroom	P_SINGLEVALUE	IfcPositiveLengthMeasure
    RiserHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    ThermalTransmittance	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    TreadLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    TreadLengthAtInnerSide	P_SINGLEVALUE	IfcPositiveLengthMeasure
    TreadLengthAtOffset	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WaistThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WalkingLineOffset	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_StairFlightCommon	PSET_TYPEDRIVENOVERRIDE	IfcStairFlight
    Headroom	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NosingLength	P_SINGLEVALUE	IfcLengthMeasure
    NumberOfRiser	P_SINGLEVALUE	IfcCountMeasure
    NumberOfTreads	P_SINGLEVALUE	IfcCountMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    RiserHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    TreadLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    TreadLengthAtInnerSide	P_SINGLEVALUE	IfcPositiveLengthMeasure
    TreadLengthAtOffset	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WaistThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WalkingLineOffset	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_StructuralSurfaceMemberVaryingThickness	PSET_TYPEDRIVENOVERRIDE	IfcStructuralSurfaceMemberVarying
    Location1Global	P_LISTVALUE	IfcLengthMeasure
    Location1Local	P_LISTVALUE	IfcLengthMeasure
    Location2Global	P_LISTVALUE	IfcLengthMeasure
    Location2Local	P_LISTVALUE	IfcLengthMeasure
    Location3Global	P_LISTVALUE	IfcLengthMeasure
    Location3Local	P_LISTVALUE	IfcLengthMeasure
    Thickness1	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Thickness2	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Thickness3	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_SwitchingDeviceTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcSwitchingDevice
    HasLock	P_SINGLEVALUE	IfcBoolean
    IsIlluminated	P_SINGLEVALUE	IfcBoolean
    Legend	P_SINGLEVALUE	IfcLabel
    NumberOfGangs	P_SINGLEVALUE	IfcInteger
    Reference	P_SINGLEVALUE	IfcIdentifier
    SetPoint	P_TABLEVALUE	IfcInteger/IfcLabel
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    SwitchFunction	P_ENUMERATEDVALUE	IfcLabel	ONOFFSWITCH|INTERMEDIATESWITCH|DOUBLETHROWSWITCH|OTHER|NOTKNOWN|UNSET
    =Pset_SwitchingDeviceTypeContactor	PSET_TYPEDRIVENOVERRIDE	IfcSwitchingDevice/CONTACTOR
    ContactorType	P_ENUMERATEDVALUE	IfcLabel	CAPACITORSWITCHING|LOWCURRENT|MAGNETICLATCHING|MECHANICALLATCHING|MODULAR|REVERSING|STANDARD|OTHER|NOTKNOWN|UNSET
    =Pset_SwitchingDeviceTypeDimmerSwitch	PSET_TYPEDRIVENOVERRIDE	IfcSwitchingDevice/DIMMERSWITCH
    DimmerType	P_ENUMERATEDVALUE	IfcLabel	ROCKER|SELECTOR|TWIST|OTHER|NOTKNOWN|UNSET
    =Pset_SwitchingDeviceTypeEmergencyStop	PSET_TYPEDRIVENOVERRIDE	IfcSwitchingDevice/EMERGENCYSTOP
    SwitchOperation	P_ENUMERATEDVALUE	IfcLabel	MUSHROOM|OTHER|NOTKNOWN|UNSET
    =Pset_SwitchingDeviceTypeKeypad	PSET_TYPEDRIVENOVERRIDE	IfcSwitchingDevice/KEYPAD
    KeypadType	P_ENUMERATEDVALUE	IfcLabel	BUTTONS|TOUCHSCREEN|OTHER|NOTKNOWN|UNSET
    =Pset_SwitchingDeviceTypeMomentarySwitch	PSET_TYPEDRIVENOVERRIDE	IfcSwitchingDevice/MOMENTARYSWITCH
    MomentaryType	P_ENUMERATEDVALUE	IfcLabel	BUTTON|OTHER|NOTKNOWN|UNSET
    =Pset_SwitchingDeviceTypePHistory	PSET_PERFORMANCEDRIVEN	IfcSwitchingDevice
    SetPoint	P_REFERENCEVALUE	IfcTimeSeries/IfcInteger
    =Pset_SwitchingDeviceTypeSelectorSwitch	PSET_TYPEDRIVENOVERRIDE	IfcSwitchingDevice/SELECTORSWITCH
    SelectorType	P_ENUMERATEDVALUE	IfcLabel	ROCKER|SELECTOR|TWIST|OTHER|NOTKNOWN|UNSET
    SwitchActivation	P_ENUMERATEDVALUE	IfcLabel	ACTUATOR|FOOT|HAND|PROXIMITY|SOUND|TWOHAND|WIRE|OTHER|NOTKNOWN|UNSET
    SwitchUsage	P_ENUMERATEDVALUE	IfcLabel	EMERGENCY|GUARD|LIMIT|START|STOP|OTHER|NOTKNOWN|UNSET
    =Pset_SwitchingDeviceTypeStarter	PSET_TYPEDRIVENOVERRIDE	IfcSwitchingDevice/STARTER
    StarterType	P_ENUMERATEDVALUE	IfcLabel	AUTOTRANSFORMER|MANUAL|DIRECTONLINE|FREQUENCY|NSTEP|RHEOSTATIC|STARDELTA|OTHER|NOTKNOWN|UNSET
    =Pset_SwitchingDeviceTypeSwitchDisconnector	PSET_TYPEDRIVENOVERRIDE	IfcSwitchingDevice/SWITCHDISCONNECTOR
    LoadDisconnectionType	P_ENUMERATEDVALUE	IfcLabel	OFFLOAD|ONLOAD|OTHER|NOTKNOWN|UNSET
    SwitchDisconnectorType	P_ENUMERATEDVALUE	IfcLabel	CENTERBREAK|DIVIDEDSUPPORT|DOUBLEBREAK|EARTHINGSWITCH|ISOLATOR|OTHER|NOTKNOWN|UNSET
    =Pset_SwitchingDeviceTypeToggleSwitch	PSET_TYPEDRIVENOVERRIDE	IfcSwitchingDevice/TOGGLESWITCH
    SwitchActivation	P_ENUMERATEDVALUE	IfcLabel	ACTUATOR|FOOT|HAND|PROXIMITY|SOUND|TWOHAND|WIRE|OTHER|NOTKNOWN|UNSET
    SwitchUsage	P_ENUMERATEDVALUE	IfcLabel	EMERGENCY|GUARD|LIMIT|START|STOP|OTHER|NOTKNOWN|UNSET
    ToggleSwitchType	P_ENUMERATEDVALUE	IfcLabel	BREAKGLASS|CHANGEOVER|KEYOPERATED|MANUALPULL|PUSHBUTTON|PULLCORD|ROCKER|SELECTOR|TWIST|OTHER|NOTKNOWN|UNSET
    =Pset_SystemFurnitureElementTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcSystemFurnitureElement
    Finishing	P_SINGLEVALUE	IfcLabel
    GroupCode	P_SINGLEVALUE	IfcIdentifier
    IsUsed	P_SINGLEVALUE	IfcBoolean
    NominalHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_SystemFurnitureElementTypePanel	PSET_TYPEDRIVENOVERRIDE	IfcSystemFurnitureElement/PANEL
    FurniturePanelType	P_ENUMERATEDVALUE	IfcLabel	ACOUSTICAL|GLAZED|HORZ_SEG|MONOLITHIC|OPEN|ENDS|DOOR|SCREEN|OTHER|NOTKNOWN|UNSET
    HasOpening	P_SINGLEVALUE	IfcBoolean
    NominalThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_SystemFurnitureElementTypeWorkSurface	PSET_TYPEDRIVENOVERRIDE	IfcSystemFurnitureElement/WORKSURFACE
    HangingHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalThickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ShapeDescription	P_SINGLEVALUE	IfcLabel
    SupportType	P_ENUMERATEDVALUE	IfcLabel	ACOUSTICAL|GLAZED|HORZ_SEG|MONOLITHIC|OPEN|ENDS|DOOR|SCREEN|OTHER|NOTKNOWN|UNSET
    UsePurpose	P_SINGLEVALUE	IfcLabel
    =Pset_TankOccurrence	PSET_OCCURRENCEDRIVEN	IfcTank
    HasLadder	P_SINGLEVALUE	IfcBoolean
    HasVisualIndicator	P_SINGLEVALUE	IfcBoolean
    TankComposition	P_ENUMERATEDVALUE	IfcLabel	COMPLEX|ELEMENT|PARTIAL|OTHER|NOTKNOWN|UNSET
    =Pset_TankPHistory	-	IfcTank
    Level	P_REFERENCEVALUE	IfcTimeSeries/IfcNormalisedRatioMeasure
    Pressure	P_SINGLEVALUE	IfcPressureMeasure
    Temperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    =Pset_TankTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcTank
    AccessType	P_ENUMERATEDVALUE	IfcLabel	NONE|LOOSECOVER|MANHOLE|SECUREDCOVER|SECUREDCOVERWITHMANHOLE|OTHER|NOTKNOWN|UNSET
    EffectiveCapacity	P_SINGLEVALUE	IfcVolumeMeasure
    EndShapeType	P_ENUMERATEDVALUE	IfcLabel	CONCAVECONVEX|FLATCONVEX|CONVEXCONVEX|CONCAVEFLAT|FLATFLAT|OTHER|NOTKNOWN|UNSET
    FirstCurvatureRadius	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalCapacity	P_SINGLEVALUE	IfcVolumeMeasure
    NominalDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalLengthOrDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalWidthOrDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NumberOfSections	P_SINGLEVALUE	IfcInteger
    OperatingWeight	P_SINGLEVALUE	IfcMassMeasure
    PatternType	P_ENUMERATEDVALUE	IfcLabel	HORIZONTALCYLINDER|VERTICALCYLINDER|RECTANGULAR|OTHER|NOTKNOWN|UNSET
    Reference	P_SINGLEVALUE	IfcIdentifier
    SecondCurvatureRadius	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    StorageType	P_ENUMERATEDVALUE	IfcLabel	ICE|WATER|RAINWATER|WASTEWATER|POTABLEWATER|FUEL|OIL|OTHER|NOTKNOWN|UNSET
    =Pset_TankTypeExpansion	PSET_TYPEDRIVENOVERRIDE	IfcTank/EXPANSION
    ChargePressure	P_SINGLEVALUE	IfcPressureMeasure
    PressureRegulatorSetting	P_SINGLEVALUE	IfcPressureMeasure
    ReliefValveSetting	P_SINGLEVALUE	IfcPressureMeasure
    =Pset_TankTypePreformed	PSET_TYPEDRIVENOVERRIDE	IfcTank/PREFORMED
    EndShapeType	P_ENUMERATEDVALUE	IfcLabel	CONCAVECONVEX|FLATCONVEX|CONVEXCONVEX|CONCAVEFLAT|FLATFLAT|OTHER|NOTKNOWN|UNSET
    FirstCurvatureRadius	P_SINGLEVALUE	IfcPositiveLengthMeasure
    PatternType	P_ENUMERATEDVALUE	IfcLabel	HORIZONTALCYLINDER|VERTICALCYLINDER|RECTANGULAR|OTHER|NOTKNOWN|UNSET
    SecondCurvatureRadius	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_TankTypePressureVessel	PSET_TYPEDRIVENOVERRIDE	IfcTank/PRESSUREVESSEL
    ChargePressure	P_SINGLEVALUE	IfcPressureMeasure
    PressureRegulatorSetting	P_SINGLEVALUE	IfcPressureMeasure
    ReliefValveSetting	P_SINGLEVALUE	IfcPressureMeasure
    =Pset_TankTypeSectional	PSET_TYPEDRIVENOVERRIDE	IfcTank/SECTIONAL
    NumberOfSections	P_SINGLEVALUE	IfcInteger
    SectionLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    SectionWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_TendonAnchorCommon	PSET_TYPEDRIVENOVERRIDE	IfcTendonAnchor
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_TendonCommon	PSET_TYPEDRIVENOVERRIDE	IfcTendon
    NominalDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    SheathDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_ThermalLoadAggregate	PSET_TYPEDRIVENOVERRIDE	IfcSpatialElement
    ApplianceDiversity	P_SINGLEVALUE	IfcPositiveRatioMeasure
    InfiltrationDiversitySummer	P_SINGLEVALUE	IfcPositiveRatioMeasure
    InfiltrationDiversityWinter	P_SINGLEVALUE	IfcPositiveRatioMeasure
    LightingDiversity	P_SINGLEVALUE	IfcPositiveRatioMeasure
    LoadSafetyFactor	P_SINGLEVALUE	IfcPositiveRatioMeasure
    TotalCoolingLoad	P_SINGLEVALUE	IfcPowerMeasure
    TotalHeatingLoad	P_SINGLEVALUE	IfcPowerMeasure
    =Pset_ThermalLoadDesignCriteria	PSET_TYPEDRIVENOVERRIDE	IfcSpatialElement
    AppliancePercentLoadToRadiant	P_SINGLEVALUE	IfcPositiveRatioMeasure
    LightingLoadIntensity	P_SINGLEVALUE	IfcReal
    LightingPercentLoadToReturnAir	P_SINGLEVALUE	IfcPositiveRatioMeasure
    OccupancyDiversity	P_SINGLEVALUE	IfcPositiveRatioMeasure
    OutsideAirPerPerson	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    ReceptacleLoadIntensity	P_SINGLEVALUE	IfcReal
    =Pset_TransformerTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcTransformer
    EfficiencyCurve	P_TABLEVALUE	IfcNormalisedRatioMeasure/IfcNormalisedRatioMeasure
    ImaginaryImpedanceRatio	P_SINGLEVALUE	IfcRatioMeasure
    IsNeutralPrimaryTerminalAvailable	P_SINGLEVALUE	IfcBoolean
    IsNeutralSecondaryTerminalAvailable	P_SINGLEVALUE	IfcBoolean
    MaximumApparentPower	P_SINGLEVALUE	IfcPowerMeasure
    PrimaryApparentPower	P_SINGLEVALUE	IfcPowerMeasure
    PrimaryCurrent	P_SINGLEVALUE	IfcElectricCurrentMeasure
    PrimaryFrequency	P_SINGLEVALUE	IfcFrequencyMeasure
    PrimaryVoltage	P_SINGLEVALUE	IfcElectricVoltageMeasure
    RadiativeFraction	P_SINGLEVALUE	IfcNormalisedRatioMeasure
    RealImpedanceRatio	P_SINGLEVALUE	IfcRatioMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    SecondaryApparentPower	P_SINGLEVALUE	IfcPowerMeasure
    SecondaryCurrent	P_SINGLEVALUE	IfcElectricCurrentMeasure
    SecondaryCurrentType	P_ENUMERATEDVALUE	IfcLabel	AC|DC|NOTKNOWN|UNSET
    SecondaryFrequency	P_SINGLEVALUE	IfcFrequencyMeasure
    SecondaryVoltage	P_SINGLEVALUE	IfcElectricVoltageMeasure
    ShortCircuitVoltage	P_SINGLEVALUE	IfcComplexNumber
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    TransformerVectorGroup	P_ENUMERATEDVALUE	IfcLabel	DD0|DD6|DY5|DY11|YD5|YD11|DZ0|DZ6|YY0|YY6|YZ5|YZ11|OTHER|NOTKNOWN|UNSET
    =Pset_TransportElementCommon	PSET_TYPEDRIVENOVERRIDE	IfcTransportElement
    CapacityPeople	P_SINGLEVALUE	IfcCountMeasure
    CapacityWeight	P_SINGLEVALUE	IfcMassMeasure
    FireExit	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_TransportElementElevator	PSET_TYPEDRIVENOVERRIDE	IfcTransportElement/ELEVATOR
    ClearDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ClearHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ClearWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    FireFightingLift	P_SINGLEVALUE	IfcBoolean
    =Pset_TubeBundleTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcTubeBundle
    FoulingFactor	P_SINGLEVALUE	IfcThermalResistanceMeasure
    HasTurbulator	P_SINGLEVALUE	IfcBoolean
    HorizontalSpacing	P_SINGLEVALUE	IfcPositiveLengthMeasure
    InLineRowSpacing	P_SINGLEVALUE	IfcPositiveLengthMeasure
    InsideDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Length	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NumberOfCircuits	P_SINGLEVALUE	IfcInteger
    NumberOfRows	P_SINGLEVALUE	IfcInteger
    OutsideDiameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    StaggeredRowSpacing	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    ThermalConductivity	P_SINGLEVALUE	IfcThermalConductivityMeasure
    VerticalSpacing	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Volume	P_SINGLEVALUE	IfcVolumeMeasure
    =Pset_TubeBundleTypeFinned	PSET_TYPEDRIVENOVERRIDE	IfcTubeBundle/FINNED
    Diameter	P_SINGLEVALUE	IfcPositiveLengthMeasure
    FinCorrugatedType	P_SINGLEVALUE	IfcLabel
    HasCoating	P_SINGLEVALUE	IfcBoolean
    Height	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Length	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Spacing	P_SINGLEVALUE	IfcPositiveLengthMeasure
    ThermalConductivity	P_SINGLEVALUE	IfcThermalConductivityMeasure
    Thickness	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_UnitaryControlElementPHistory	PSET_PERFORMANCEDRIVEN	IfcUnitaryControlElement
    Fan	P_REFERENCEVALUE	IfcTimeSeries/IfcLogical
    Mode	P_REFERENCEVALUE	IfcTimeSeries/IfcIdentifier
    SetPoint	P_REFERENCEVALUE	IfcTimeSeries/IfcIdentifier
    Temperature	P_REFERENCEVALUE	IfcTimeSeries/IfcThermodynamicTemperatureMeasure
    =Pset_UnitaryControlElementTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcUnitaryControlElement
    Mode	P_TABLEVALUE	IfcIdentifier/IfcLabel
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_UnitaryControlElementTypeIndicatorPanel	PSET_TYPEDRIVENOVERRIDE	IfcUnitaryControlElement/INDICATORPANEL
    Application	P_ENUMERATEDVALUE	IfcLabel	LIFTPOSITIONINDICATOR|LIFTHALLLANTERN|LIFTARRIVALGONG|LIFTCARDIRECTIONLANTERN|LIFTFIRESYSTEMSPORT|LIFTVOICEANNOUNCER|OTHER|NOTKNOWN|UNSET
    =Pset_UnitaryControlElementTypeThermostat	PSET_TYPEDRIVENOVERRIDE	IfcUnitaryControlElement/THERMOSTAT
    TemperatureSetPoint	P_BOUNDEDVALUE	IfcThermodynamicTemperatureMeasure
    =Pset_UnitaryEquipmentTypeAirConditioningUnit	PSET_TYPEDRIVENOVERRIDE	IfcUnitaryEquipment/AIRCONDITIONINGUNIT
    CondenserEnteringTemperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    CondenserFlowrate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    CondenserLeavingTemperature	P_SINGLEVALUE	IfcThermodynamicTemperatureMeasure
    CoolingEfficiency	P_SINGLEVALUE	IfcPositiveRatioMeasure
    HeatingCapacity	P_SINGLEVALUE	IfcPowerMeasure
    HeatingEfficiency	P_SINGLEVALUE	IfcPositiveRatioMeasure
    LatentCoolingCapacity	P_SINGLEVALUE	IfcPowerMeasure
    OutsideAirFlowrate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    SensibleCoolingCapacity	P_SINGLEVALUE	IfcPowerMeasure
    =Pset_UnitaryEquipmentTypeAirHandler	PSET_TYPEDRIVENOVERRIDE	IfcUnitaryEquipment/AIRHANDLER
    AirHandlerConstruction	P_ENUMERATEDVALUE	IfcLabel	MANUFACTUREDITEM|CONSTRUCTEDONSITE|OTHER|NOTKNOWN|UNSET
    AirHandlerFanCoilArrangement	P_ENUMERATEDVALUE	IfcLabel	BLOWTHROUGH|DRAWTHROUGH|OTHER|NOTKNOWN|UNSET
    DualDeck	P_SINGLEVALUE	IfcBoolean
    =Pset_UnitaryEquipmentTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcUnitaryEquipment
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_UtilityConsumptionPHistory	PSET_PERFORMANCEDRIVEN	IfcBuilding
    Electricity	P_REFERENCEVALUE	IfcTimeSeries/IfcEnergyMeasure
    Fuel	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumeMeasure
    Heat	P_REFERENCEVALUE	IfcTimeSeries/IfcEnergyMeasure
    Steam	P_REFERENCEVALUE	IfcTimeSeries/IfcMassMeasure
    Water	P_REFERENCEVALUE	IfcTimeSeries/IfcVolumeMeasure
    =Pset_ValvePHistory	PSET_PERFORMANCEDRIVEN	IfcValve
    MeasuredFlowRate	P_REFERENCEVALUE	IfcTimeSeries/IfcMassFlowRateMeasure
    MeasuredPressureDrop	P_REFERENCEVALUE	IfcTimeSeries/IfcPressureMeasure
    PercentageOpen	P_REFERENCEVALUE	IfcTimeSeries/IfcPositiveRatioMeasure
    =Pset_ValveTypeAirRelease	PSET_TYPEDRIVENOVERRIDE	IfcValve/AIRRELEASE
    IsAutomatic	P_SINGLEVALUE	IfcBoolean
    =Pset_ValveTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcValve
    CloseOffRating	P_SINGLEVALUE	IfcPressureMeasure
    FlowCoefficient	P_SINGLEVALUE	IfcReal
    Reference	P_SINGLEVALUE	IfcIdentifier
    Size	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    TestPressure	P_SINGLEVALUE	IfcPressureMeasure
    ValveMechanism	P_ENUMERATEDVALUE	IfcLabel	BALL|BUTTERFLY|CONFIGUREDGATE|GLAND|GLOBE|LUBRICATEDPLUG|NEEDLE|PARALLELSLIDE|PLUG|WEDGEGATE|OTHER|NOTKNOWN|UNSET
    ValveOperation	P_ENUMERATEDVALUE	IfcLabel	DROPWEIGHT|FLOAT|HYDRAULIC|LEVER|LOCKSHIELD|MOTORIZED|PNEUMATIC|SOLENOID|SPRING|THERMOSTATIC|WHEEL|OTHER|NOTKNOWN|UNSET
    ValvePattern	P_ENUMERATEDVALUE	IfcLabel	SINGLEPORT|ANGLED_2_PORT|STRAIGHT_2_PORT|STRAIGHT_3_PORT|CROSSOVER_4_PORT|OTHER|NOTKNOWN|UNSET
    WorkingPressure	P_SINGLEVALUE	IfcPressureMeasure
    =Pset_ValveTypeDrawOffCock	PSET_TYPEDRIVENOVERRIDE	IfcValve/DRAWOFFCOCK
    HasHoseUnion	P_SINGLEVALUE	IfcBoolean
    =Pset_ValveTypeFaucet	PSET_TYPEDRIVENOVERRIDE	IfcValve/FAUCET
    FaucetFunction	P_ENUMERATEDVALUE	IfcLabel	COLD|HOT|MIXED|OTHER|NOTKNOWN|UNSET
    FaucetOperation	P_ENUMERATEDVALUE	IfcLabel	CERAMICDISC|LEVERHANDLE|NONCONCUSSIVESELFCLOSING|QUARTERTURN|QUICKACTION|SCREWDOWN|SELFCLOSING|TIMEDSELFCLOSING|OTHER|NOTKNOWN|UNSET
    FaucetTopDescription	P_SINGLEVALUE	IfcText
    FaucetType	P_ENUMERATEDVALUE	IfcLabel	BIB|GLOBE|DIVERTER|DIVIDEDFLOWCOMBINATION|PILLAR|SINGLEOUTLETCOMBINATION|SPRAY|SPRAYMIXING|OTHER|NOTKNOWN|UNSET
    Finish	P_SINGLEVALUE	IfcText
    =Pset_ValveTypeFlushing	PSET_TYPEDRIVENOVERRIDE	IfcValve/FLUSHING
    FlushingRate	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    HasIntegralShutOffDevice	P_SINGLEVALUE	IfcBoolean
    IsHighPressure	P_SINGLEVALUE	IfcBoolean
    =Pset_ValveTypeGasTap	PSET_TYPEDRIVENOVERRIDE	IfcValve/GASTAP
    HasHoseUnion	P_SINGLEVALUE	IfcBoolean
    =Pset_ValveTypeIsolating	PSET_TYPEDRIVENOVERRIDE	IfcValve/ISOLATING
    IsNormallyOpen	P_SINGLEVALUE	IfcBoolean
    IsolatingPurpose	P_ENUMERATEDVALUE	IfcLabel	LANDING|LANDINGWITHPRESSUREREGULATION|OTHER|NOTKNOWN|UNSET
    =Pset_ValveTypeMixing	PSET_TYPEDRIVENOVERRIDE	IfcValve/MIXING
    MixerControl	P_ENUMERATEDVALUE	IfcLabel	MANUAL|PREDEFINED|THERMOSTATIC|OTHER|NOTKNOWN|UNSET
    OutletConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_ValveTypePressureReducing	PSET_TYPEDRIVENOVERRIDE	IfcValve/PRESSUREREDUCING
    DownstreamPressure	P_SINGLEVALUE	IfcPressureMeasure
    UpstreamPressure	P_SINGLEVALUE	IfcPressureMeasure
    =Pset_ValveTypePressureRelief	PSET_TYPEDRIVENOVERRIDE	IfcValve/PRESSURERELIEF
    ReliefPressure	P_SINGLEVALUE	IfcPressureMeasure
    =Pset_VibrationIsolatorTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcVibrationIsolator
    IsolatorCompressibility	P_SINGLEVALUE	IfcRatioMeasure
    IsolatorStaticDeflection	P_SINGLEVALUE	IfcLengthMeasure
    MaximumSupportedWeight	P_SINGLEVALUE	IfcMassMeasure
    NominalHeight	P_SINGLEVALUE	IfcPositiveLengthMeasure
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    VibrationTransmissibility	P_SINGLEVALUE	IfcPositiveRatioMeasure
    =Pset_WallCommon	PSET_TYPEDRIVENOVERRIDE	IfcWall
    AcousticRating	P_SINGLEVALUE	IfcLabel
    Combustible	P_SINGLEVALUE	IfcBoolean
    Compartmentation	P_SINGLEVALUE	IfcBoolean
    ExtendToStructure	P_SINGLEVALUE	IfcBoolean
    FireRating	P_SINGLEVALUE	IfcLabel
    IsExternal	P_SINGLEVALUE	IfcBoolean
    LoadBearing	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    SurfaceSpreadOfFlame	P_SINGLEVALUE	IfcLabel
    ThermalTransmittance	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    =Pset_Warranty	PSET_TYPEDRIVENOVERRIDE	IfcElement
    Exclusions	P_SINGLEVALUE	IfcText
    IsExtendedWarranty	P_SINGLEVALUE	IfcBoolean
    PointOfContact	P_SINGLEVALUE	IfcLabel
    WarrantyContent	P_SINGLEVALUE	IfcText
    WarrantyEndDate	P_SINGLEVALUE	IfcDate
    WarrantyIdentifier	P_SINGLEVALUE	IfcIdentifier
    WarrantyPeriod	P_SINGLEVALUE	IfcDuration
    WarrantyStartDate	P_SINGLEVALUE	IfcDate
    =Pset_WasteTerminalTypeCommon	PSET_TYPEDRIVENOVERRIDE	IfcWasteTerminal
    Reference	P_SINGLEVALUE	IfcIdentifier
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    =Pset_WasteTerminalTypeFloorTrap	PSET_TYPEDRIVENOVERRIDE	IfcWasteTerminal/FLOORTRAP
    CoverLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CoverMaterial	P_REFERENCEVALUE	IfcMaterialDefinition
    CoverWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    HasStrainer	P_SINGLEVALUE	IfcBoolean
    InletConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    InletPatternType	P_ENUMERATEDVALUE	IfcLabel	NONE|1|2|3|4|12|13|14|23|24|34|123|124|134|234|1234
    IsForSullageWater	P_SINGLEVALUE	IfcBoolean
    NominalBodyDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalBodyLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalBodyWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    OutletConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    SpilloverLevel	P_SINGLEVALUE	IfcPositiveLengthMeasure
    TrapType	P_ENUMERATEDVALUE	IfcLabel	NONE|P_TRAP|Q_TRAP|S_TRAP|OTHER|NOTKNOWN|UNSET
    =Pset_WasteTerminalTypeFloorWaste	PSET_TYPEDRIVENOVERRIDE	IfcWasteTerminal/FLOORWASTE
    CoverLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CoverWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalBodyDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalBodyLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalBodyWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    OutletConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_WasteTerminalTypeGullySump	PSET_TYPEDRIVENOVERRIDE	IfcWasteTerminal/GULLYSUMP
    BackInletPatternType	P_ENUMERATEDVALUE	IfcLabel	NONE|1|2|3|4|12|13|14|23|24|34|123|124|134|234|1234
    CoverLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CoverWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    GullyType	P_ENUMERATEDVALUE	IfcLabel	VERTICAL|BACKINLET|OTHER|NOTKNOWN|UNSET
    InletConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalSumpDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalSumpLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalSumpWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    OutletConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    TrapType	P_ENUMERATEDVALUE	IfcLabel	NONE|P_TRAP|Q_TRAP|S_TRAP|OTHER|NOTKNOWN|UNSET
    =Pset_WasteTerminalTypeGullyTrap	PSET_TYPEDRIVENOVERRIDE	IfcWasteTerminal/GULLYTRAP
    BackInletPatternType	P_ENUMERATEDVALUE	IfcLabel	NONE|1|2|3|4|12|13|14|23|24|34|123|124|134|234|1234
    CoverLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CoverWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    GullyType	P_ENUMERATEDVALUE	IfcLabel	VERTICAL|BACKINLET|OTHER|NOTKNOWN|UNSET
    HasStrainer	P_SINGLEVALUE	IfcBoolean
    InletConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalBodyDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalBodyLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalBodyWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    OutletConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    TrapType	P_ENUMERATEDVALUE	IfcLabel	NONE|P_TRAP|Q_TRAP|S_TRAP|OTHER|NOTKNOWN|UNSET
    =Pset_WasteTerminalTypeRoofDrain	PSET_TYPEDRIVENOVERRIDE	IfcWasteTerminal/ROOFDRAIN
    CoverLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    CoverWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalBodyDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalBodyLength	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalBodyWidth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    OutletConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_WasteTerminalTypeWasteDisposalUnit	PSET_TYPEDRIVENOVERRIDE	IfcWasteTerminal/WASTEDISPOSALUNIT
    DrainConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    NominalDepth	P_SINGLEVALUE	IfcPositiveLengthMeasure
    OutletConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    =Pset_WasteTerminalTypeWasteTrap	PSET_TYPEDRIVENOVERRIDE	IfcWasteTerminal/WASTETRAP
    InletConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    OutletConnectionSize	P_SINGLEVALUE	IfcPositiveLengthMeasure
    WasteTrapType	P_ENUMERATEDVALUE	IfcLabel	NONE|P_TRAP|Q_TRAP|S_TRAP|OTHER|NOTKNOWN|UNSET
    =Pset_WindowCommon	PSET_TYPEDRIVENOVERRIDE	IfcWindow
    AcousticRating	P_SINGLEVALUE	IfcLabel
    FireExit	P_SINGLEVALUE	IfcBoolean
    FireRating	P_SINGLEVALUE	IfcLabel
    GlazingAreaFraction	P_SINGLEVALUE	IfcPositiveRatioMeasure
    HasDrive	P_SINGLEVALUE	IfcBoolean
    HasSillExternal	P_SINGLEVALUE	IfcBoolean
    HasSillInternal	P_SINGLEVALUE	IfcBoolean
    Infiltration	P_SINGLEVALUE	IfcVolumetricFlowRateMeasure
    IsExternal	P_SINGLEVALUE	IfcBoolean
    MechanicalLoadRating	P_SINGLEVALUE	IfcLabel
    Reference	P_SINGLEVALUE	IfcIdentifier
    SecurityRating	P_SINGLEVALUE	IfcLabel
    SmokeStop	P_SINGLEVALUE	IfcBoolean
    Status	P_ENUMERATEDVALUE	IfcLabel	NEW|EXISTING|DEMOLISH|TEMPORARY|OTHER|NOTKNOWN|UNSET
    ThermalTransmittance	P_SINGLEVALUE	IfcThermalTransmittanceMeasure
    WaterTightnessRating	P_SINGLEVALUE	IfcLabel
    WindLoadRating	P_SINGLEVALUE	IfcLabel
    =Pset_WorkControlCommon	PSET_TYPEDRIVENOVERRIDE	IfcWorkControl
    WorkDayDuration	P_SINGLEVALUE	IfcDuration
    WorkFinishTime	P_SINGLEVALUE	IfcTime
    WorkMonthDuration	P_SINGLEVALUE	IfcDuration
    WorkStartTime	P_SINGLEVALUE	IfcTime
    WorkWeekDuration	P_SINGLEVALUE	IfcDuration
    =Pset_ZoneCommon	PSET_TYPEDRIVENOVERRIDE	IfcZone
    GrossPlannedArea	P_SINGLEVALUE	IfcAreaMeasure
    HandicapAccessible	P_SINGLEVALUE	IfcBoolean
    IsExternal	P_SINGLEVALUE	IfcBoolean
    NetPlannedArea	P_SINGLEVALUE	IfcAreaMeasure
    PubliclyAccessible	P_SINGLEVALUE	IfcBoolean
    Reference	P_SINGLEVALUE	IfcIdentifier
    =Qto_ActuatorBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcActuator
    GrossWeight	Q_WEIGHT	-
    =Qto_AirTerminalBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcAirTerminal
    GrossWeight	Q_WEIGHT	-
    Perimeter	Q_LENGTH	-
    TotalSurfaceArea	Q_AREA	-
    =Qto_AirTerminalBoxTypeBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcAirTerminalBox
    GrossWeight	Q_WEIGHT	-
    =Qto_AirToAirHeatRecoveryBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcAirToAirHeatRecovery
    GrossWeight	Q_WEIGHT	-
    =Qto_AlarmBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcAlarm
    GrossWeight	Q_WEIGHT	-
    =Qto_AudioVisualApplianceBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcAudioVisualAppliance
    GrossWeight	Q_WEIGHT	-
    =Qto_BeamBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcBeam
    CrossSectionArea	Q_AREA	-
    GrossSurfaceArea	Q_AREA	-
    GrossVolume	Q_VOLUME	-
    GrossWeight	Q_WEIGHT	-
    Length	Q_LENGTH	-
    NetSurfaceArea	Q_AREA	-
    NetVolume	Q_VOLUME	-
    NetWeight	Q_WEIGHT	-
    OuterSurfaceArea	Q_AREA	-
    =Qto_BoilerBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcBoiler
    GrossWeight	Q_WEIGHT	-
    NetWeight	Q_WEIGHT	-
    TotalSurfaceArea	Q_AREA	-
    =Qto_BuildingBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcBuilding
    EavesHeight	Q_LENGTH	-
    FootprintArea	Q_AREA	-
    GrossFloorArea	Q_AREA	-
    GrossVolume	Q_VOLUME	-
    Height	Q_LENGTH	-
    NetFloorArea	Q_AREA	-
    NetVolume	Q_VOLUME	-
    =Qto_BuildingElementProxyQuantities	QTO_OCCURRENCEDRIVEN	IfcBuildingElementProxy
    NetSurfaceArea	Q_COUNT	-
    NetVolume	Q_COUNT	-
    =Qto_BuildingStoreyBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcBuildingStorey
    GrossFloorArea	Q_AREA	-
    GrossHeight	Q_LENGTH	-
    GrossPerimeter	Q_LENGTH	-
    GrossVolume	Q_VOLUME	-
    NetFloorArea	Q_AREA	-
    NetHeigtht	Q_LENGTH	-
    NetVolume	Q_VOLUME	-
    =Qto_BurnerBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcBurner
    GrossWeight	Q_WEIGHT	-
    =Qto_CableCarrierFittingBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcCableCarrierFitting
    GrossWeight	Q_WEIGHT	-
    =Qto_CableCarrierSegmentBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcCableCarrierSegment
    CrossSectionArea	Q_AREA	-
    GrossWeight	Q_WEIGHT	-
    Length	Q_LENGTH	-
    OuterSurfaceArea	Q_AREA	-
    =Qto_CableFittingBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcCableFitting
    GrossWeight	Q_WEIGHT	-
    =Qto_CableSegmentBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcCableSegment
    CrossSectionArea	Q_AREA	-
    GrossWeight	Q_WEIGHT	-
    Length	Q_LENGTH	-
    OuterSurfaceArea	Q_AREA	-
    =Qto_ChillerBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcChiller
    GrossWeight	Q_WEIGHT	-
    =Qto_ChimneyBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcChimney
    Length	Q_LENGTH	-
    =Qto_CoilBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcCoil
    GrossWeight	Q_WEIGHT	-
    =Qto_ColumnBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcColumn
    CrossSectionArea	Q_AREA	-
    GrossSurfaceArea	Q_AREA	-
    GrossVolume	Q_VOLUME	-
    GrossWeight	Q_WEIGHT	-
    Length	Q_LENGTH	-
    NetSurfaceArea	Q_AREA	-
    NetVolume	Q_VOLUME	-
    NetWeight	Q_WEIGHT	-
    OuterSurfaceArea	Q_AREA	-
    =Qto_CommunicationsApplianceBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcCommunicationsAppliance
    GrossWeight	Q_WEIGHT	-
    =Qto_CompressorBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcCompressor
    GrossWeight	Q_WEIGHT	-
    =Qto_CondenserBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcCondenser
    GrossWeight	Q_WEIGHT	-
    =Qto_ConstructionEquipmentResourceBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcConstructionEquipmentResource
    OperatingTime	Q_TIME	-
    UsageTime	Q_TIME	-
    =Qto_ConstructionMaterialResourceBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcConstructionMaterialResource
    GrossVolume	Q_VOLUME	-
    GrossWeight	Q_WEIGHT	-
    NetVolume	Q_VOLUME	-
    NetWeight	Q_WEIGHT	-
    =Qto_ControllerBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcController
    GrossWeight	Q_WEIGHT	-
    =Qto_CooledBeamBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcCooledBeam
    GrossWeight	Q_WEIGHT	-
    =Qto_CoolingTowerBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcCoolingTower
    GrossWeight	Q_WEIGHT	-
    =Qto_CoveringBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcCovering
    GrossArea	Q_AREA	-
    NetArea	Q_AREA	-
    Width	Q_LENGTH	-
    =Qto_CurtainWallQuantities	QTO_OCCURRENCEDRIVEN	IfcCurtainWall
    GrossSideArea	Q_AREA	-
    Height	Q_LENGTH	-
    Length	Q_LENGTH	-
    NetSideArea	Q_AREA	-
    Width	Q_LENGTH	-
    =Qto_DamperBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcDamper
    GrossWeight	Q_WEIGHT	-
    =Qto_DistributionChamberElementBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcDistributionChamberElement
    GrossSurfaceArea	Q_AREA	-
    GrossVolume	Q_VOLUME	-
    NetSurfaceArea	Q_AREA	-
    NetVolume	Q_VOLUME	-
    =Qto_DoorBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcDoor
    Area	Q_AREA	-
    Height	Q_LENGTH	-
    Perimeter	Q_LENGTH	-
    Width	Q_LENGTH	-
    =Qto_DuctFittingBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcDuctFitting
    GrossCrossSectionArea	Q_AREA	-
    GrossWeight	Q_WEIGHT	-
    Length	Q_LENGTH	-
    NetCrossSectionArea	Q_AREA	-
    OuterSurfaceArea	Q_AREA	-
    =Qto_DuctSegmentBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcDuctSegment
    GrossCrossSectionArea	Q_AREA	-
    GrossWeight	Q_WEIGHT	-
    Length	Q_LENGTH	-
    NetCrossSectionArea	Q_AREA	-
    OuterSurfaceArea	Q_AREA	-
    =Qto_DuctSilencerBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcDuctSilencer
    GrossWeight	Q_WEIGHT	-
    =Qto_ElectricApplianceBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcElectricAppliance
    GrossWeight	Q_WEIGHT	-
    =Qto_ElectricDistributionBoardBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcElectricDistributionBoard
    GrossWeight	Q_WEIGHT	-
    NumberOfCircuits	Q_COUNT	-
    =Qto_ElectricFlowStorageDeviceBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcElectricFlowStorageDevice
    GrossWeight	Q_WEIGHT	-
    =Qto_ElectricGeneratorBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcElectricGenerator
    GrossWeight	Q_WEIGHT	-
    =Qto_ElectricMotorBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcElectricMotor
    GrossWeight	Q_WEIGHT	-
    =Qto_ElectricTimeControlBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcElectricTimeControl
    GrossWeight	Q_WEIGHT	-
    =Qto_EvaporativeCoolerBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcEvaporativeCooler
    GrossWeight	Q_WEIGHT	-
    =Qto_EvaporatorBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcEvaporator
    GrossWeight	Q_WEIGHT	-
    =Qto_FanBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcFan
    GrossWeight	Q_WEIGHT	-
    =Qto_FilterBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcFilter
    GrossWeight	Q_WEIGHT	-
    =Qto_FireSuppressionTerminalBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcFireSuppressionTerminal
    GrossWeight	Q_WEIGHT	-
    =Qto_FlowInstrumentBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcFlowInstrument
    GrossWeight	Q_WEIGHT	-
    =Qto_FlowMeterBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcFlowMeter
    GrossWeight	Q_WEIGHT	-
    =Qto_FootingBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcFooting
    CrossSectionArea	Q_AREA	-
    GrossSurfaceArea	Q_AREA	-
    GrossVolume	Q_VOLUME	-
    GrossWeight	Q_WEIGHT	-
    Height	Q_LENGTH	-
    Length	Q_LENGTH	-
    NetVolume	Q_VOLUME	-
    NetWeight	Q_WEIGHT	-
    OuterSurfaceArea	Q_AREA	-
    Width	Q_LENGTH	-
    =Qto_HeatExchangerBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcHeatExchanger
    GrossWeight	Q_WEIGHT	-
    =Qto_HumidifierBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcHumidifier
    GrossWeight	Q_WEIGHT	-
    =Qto_InterceptorBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcInterceptor
    GrossWeight	Q_WEIGHT	-
    =Qto_JunctionBoxBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcJunctionBox
    GrossWeight	Q_WEIGHT	-
    NumberOfGangs	Q_COUNT	-
    =Qto_LaborResourceBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcLaborResource
    OvertimeWork	Q_TIME	-
    StandardWork	Q_TIME	-
    =Qto_LampBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcLamp
    GrossWeight	Q_WEIGHT	-
    =Qto_LightFixtureBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcLightFixture
    GrossWeight	Q_WEIGHT	-
    =Qto_MemberBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcMember
    CrossSectionArea	Q_AREA	-
    GrossSurfaceArea	Q_AREA	-
    GrossVolume	Q_VOLUME	-
    GrossWeight	Q_WEIGHT	-
    Length	Q_LENGTH	-
    NetSurfaceArea	Q_AREA	-
    NetVolume	Q_VOLUME	-
    NetWeight	Q_WEIGHT	-
    OuterSurfaceArea	Q_AREA	-
    =Qto_MotorConnectionBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcMotorConnection
    GrossWeight	Q_WEIGHT	-
    =Qto_OpeningElementBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcOpeningElement
    Area	Q_AREA	-
    Depth	Q_LENGTH	-
    Height	Q_LENGTH	-
    Volume	Q_VOLUME	-
    Width	Q_LENGTH	-
    =Qto_OutletBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcOutlet
    GrossWeight	Q_WEIGHT	-
    =Qto_PileBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcPile
    CrossSectionArea	Q_AREA	-
    GrossSurfaceArea	Q_AREA	-
    GrossVolume	Q_VOLUME	-
    GrossWeight	Q_WEIGHT	-
    Length	Q_LENGTH	-
    NetVolume	Q_VOLUME	-
    NetWeight	Q_WEIGHT	-
    OuterSurfaceArea	Q_AREA	-
    =Qto_PipeFittingBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcPipeFitting
    GrossCrossSectionArea	Q_AREA	-
    GrossWeight	Q_WEIGHT	-
    Length	Q_LENGTH	-
    NetCrossSectionArea	Q_AREA	-
    NetWeight	Q_WEIGHT	-
    OuterSurfaceArea	Q_AREA	-
    =Qto_PipeSegmentBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcPipeSegment
    GrossCrossSectionArea	Q_AREA	-
    GrossWeight	Q_WEIGHT	-
    Length	Q_LENGTH	-
    NetCrossSectionArea	Q_AREA	-
    NetWeight	Q_WEIGHT	-
    OuterSurfaceArea	Q_AREA	-
    =Qto_PlateBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcPlate
    GrossArea	Q_AREA	-
    GrossVolume	Q_VOLUME	-
    GrossWeight	Q_WEIGHT	-
    NetArea	Q_AREA	-
    NetVolume	Q_VOLUME	-
    NetWeight	Q_WEIGHT	-
    Perimeter	Q_LENGTH	-
    Width	Q_LENGTH	-
    =Qto_ProjectionElementBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcProjectionElement
    Area	Q_AREA	-
    Volume	Q_VOLUME	-
    =Qto_ProtectiveDeviceBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcProtectiveDevice
    GrossWeight	Q_WEIGHT	-
    =Qto_ProtectiveDeviceTrippingUnitBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcProtectiveDeviceTrippingUnit
    GrossWeight	Q_WEIGHT	-
    =Qto_PumpBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcPump
    GrossWeight	Q_WEIGHT	-
    =Qto_RailingBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcRailing
    Length	Q_LENGTH	-
    =Qto_RampFlightBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcRampFlight
    GrossArea	Q_AREA	-
    GrossVolume	Q_VOLUME	-
    Length	Q_LENGTH	-
    NetArea	Q_AREA	-
    NetVolume	Q_VOLUME	-
    Width	Q_LENGTH	-
    =Qto_ReinforcingElementBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcReinforcingElement
    Count	Q_COUNT	-
    Length	Q_LENGTH	-
    Weight	Q_WEIGHT	-
    =Qto_RoofBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcRoof
    GrossArea	Q_AREA	-
    NetArea	Q_AREA	-
    ProjectedArea	Q_AREA	-
    =Qto_SanitaryTerminalBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcSanitaryTerminal
    GrossWeight	Q_WEIGHT	-
    =Qto_SensorBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcSensor
    GrossWeight	Q_WEIGHT	-
    =Qto_SiteBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcSite
    GrossArea	Q_AREA	-
    GrossPerimeter	Q_LENGTH	-
    =Qto_SlabBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcSlab
    Depth	Q_LENGTH	-
    GrossArea	Q_AREA	-
    GrossVolume	Q_VOLUME	-
    GrossWeight	Q_WEIGHT	-
    Length	Q_LENGTH	-
    NetArea	Q_AREA	-
    NetVolume	Q_VOLUME	-
    NetWeight	Q_WEIGHT	-
    Perimeter	Q_LENGTH	-
    Width	Q_LENGTH	-
    =Qto_SolarDeviceBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcSolarDevice
    GrossArea	Q_AREA	-
    GrossWeight	Q_WEIGHT	-
    =Qto_SpaceBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcSpace
    FinishCeilingHeight	Q_LENGTH	-
    FinishFloorHeight	Q_LENGTH	-
    GrossCeilingArea	Q_AREA	-
    GrossFloorArea	Q_AREA	-
    GrossPerimeter	Q_LENGTH	-
    GrossVolume	Q_VOLUME	-
    GrossWallArea	Q_AREA	-
    Height	Q_LENGTH	-
    NetCeilingArea	Q_AREA	-
    NetFloorArea	Q_AREA	-
    NetPerimeter	Q_LENGTH	-
    NetVolume	Q_VOLUME	-
    NetWallArea	Q_AREA	-
    =Qto_SpaceHeaterBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcSpaceHeater
    GrossWeight	Q_WEIGHT	-
    Length	Q_LENGTH	-
    NetWeight	Q_WEIGHT	-
    =Qto_StackTerminalBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcStackTerminal
    GrossWeight	Q_WEIGHT	-
    =Qto_StairFlightBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcStairFlight
    GrossVolume	Q_VOLUME	-
    Length	Q_LENGTH	-
    NetVolume	Q_VOLUME	-
    =Qto_SwitchingDeviceBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcSwitchingDevice
    GrossWeight	Q_WEIGHT	-
    =Qto_TankBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcTank
    GrossWeight	Q_WEIGHT	-
    NetWeight	Q_WEIGHT	-
    TotalSurfaceArea	Q_AREA	-
    =Qto_TransformerBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcTransformer
    GrossWeight	Q_WEIGHT	-
    =Qto_TubeBundleBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcTubeBundle
    GrossWeight	Q_WEIGHT	-
    NetWeight	Q_WEIGHT	-
    =Qto_UnitaryControlElementBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcUnitaryControlElement
    GrossWeight	Q_WEIGHT	-
    =Qto_UnitaryEquipmentBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcUnitaryEquipment
    GrossWeight	Q_WEIGHT	-
    =Qto_ValveBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcValve
    GrossWeight	Q_WEIGHT	-
    =Qto_VibrationIsolatorBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcVibrationIsolator
    GrossWeight	Q_WEIGHT	-
    =Qto_WallBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcWall
    GrossFootprintArea	Q_AREA	-
    GrossSideArea	Q_AREA	-
    GrossVolume	Q_VOLUME	-
    GrossWeight	Q_WEIGHT	-
    Height	Q_LENGTH	-
    Length	Q_LENGTH	-
    NetFootprintArea	Q_AREA	-
    NetSideArea	Q_AREA	-
    NetVolume	Q_VOLUME	-
    NetWeight	Q_WEIGHT	-
    Width	Q_LENGTH	-
    =Qto_WasteTerminalBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcWasteTerminal
    GrossWeight	Q_WEIGHT	-
    =Qto_WindowBaseQuantities	QTO_OCCURRENCEDRIVEN	IfcWindow
    Area	Q_AREA	-
    Height	Q_LENGTH	-
    Perimeter	Q_LENGTH	-
    Width	Q_LENGTH	-
    """#
