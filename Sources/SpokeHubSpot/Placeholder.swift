import SpokeSchema

