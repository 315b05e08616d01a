extension DefaultAssociation {
  /// All of them, grouped by the object they begin at, in the order of HubSpot's page.
  ///
  /// Source: "Associate records", section on association type ids, of 30 March 2026. Targets without an API name of their
  /// own (payment links, deal splits, conversations, …) are left out: a mapping cannot name them. The ids of the two
  /// directions are not always neighbours.
  public static let all: [DefaultAssociation] = [
    group(
      "contacts",
      [
        "contacts": 449, "companies": 279, "deals": 4, "tickets": 15, "leads": 609, "calls": 193, "emails": 197,
        "meetings": 199, "notes": 201, "tasks": 203, "communications": 82, "postal_mail": 454, "carts": 587,
        "orders": 508, "invoices": 178, "commerce_payments": 388, "subscriptions": 296, "quotes": 70,
        "appointments": 907, "courses": 861, "listings": 883, "services": 799, "feedback_submissions": 97,
        "projects": 1243,
      ],
      roles: [
        ("companies", 1, "primary"), ("companies", 931, "billing contact"), ("quotes", 703, "signer"),
        ("quotes", 1227, "billing contact"),
      ]),
    group(
      "companies",
      [
        "companies": 450, "contacts": 280, "deals": 342, "tickets": 340, "leads": 611, "calls": 181, "emails": 185,
        "meetings": 187, "notes": 189, "tasks": 191, "communications": 88, "postal_mail": 460, "invoices": 180,
        "orders": 935, "commerce_payments": 390, "quotes": 72, "subscriptions": 298, "appointments": 909,
        "courses": 939, "listings": 885, "services": 793, "feedback_submissions": 929, "projects": 1237,
      ],
      roles: [
        ("companies", 13, "parent to child"), ("companies", 14, "child to parent"), ("contacts", 2, "primary"),
        ("contacts", 930, "billing contact"), ("deals", 6, "primary"), ("tickets", 25, "primary"),
        ("orders", 510, "primary"), ("quotes", 1335, "billing company"),
      ]),
    group(
      "deals",
      [
        "deals": 451, "contacts": 3, "companies": 341, "tickets": 27, "leads": 1038, "calls": 205, "emails": 209,
        "meetings": 211, "notes": 213, "tasks": 215, "communications": 86, "postal_mail": 458, "line_items": 19,
        "quotes": 63, "carts": 1346, "invoices": 176, "orders": 511, "commerce_payments": 392, "subscriptions": 300,
        "goal_targets": 1357, "appointments": 945, "courses": 863, "listings": 887, "services": 795,
        "feedback_submissions": 985, "projects": 1239,
      ],
      roles: [
        ("companies", 5, "primary"), ("leads", 583, "primary"),
      ]),
    group(
      "tickets",
      [
        "tickets": 452, "contacts": 16, "companies": 339, "deals": 28, "calls": 219, "emails": 223, "meetings": 225,
        "notes": 227, "tasks": 229, "communications": 84, "postal_mail": 456, "orders": 526, "subscriptions": 1122,
        "commerce_payments": 1355, "appointments": 947, "courses": 941, "listings": 943, "services": 797,
        "feedback_submissions": 99, "projects": 1241,
      ],
      roles: [
        ("companies", 26, "primary")
      ]),
    group(
      "leads",
      [
        "contacts": 608, "companies": 610, "deals": 1037, "calls": 596, "emails": 598, "meetings": 600, "notes": 854,
        "tasks": 646, "communications": 602, "feedback_submissions": 1162,
      ],
      roles: [
        ("contacts", 578, "primary"), ("companies", 580, "primary"), ("deals", 582, "primary"),
      ]),
    group(
      "calls",
      [
        "contacts": 194, "companies": 182, "deals": 206, "tickets": 220, "leads": 597, "orders": 773,
        "appointments": 913, "courses": 867, "listings": 891, "services": 841, "projects": 1258,
        "feedback_submissions": 1156, "meetings": 399,
      ]),
    group(
      "emails",
      [
        "contacts": 198, "companies": 186, "deals": 210, "tickets": 224, "orders": 777, "appointments": 917,
        "courses": 871, "listings": 895, "services": 843, "projects": 1260,
      ]),
    group(
      "meetings",
      [
        "contacts": 200, "companies": 188, "deals": 212, "tickets": 226, "leads": 601, "orders": 769,
        "appointments": 919, "courses": 873, "listings": 897, "services": 839, "calls": 400,
      ]),
    group(
      "notes",
      [
        "contacts": 202, "companies": 190, "deals": 214, "tickets": 228, "leads": 855, "orders": 765,
        "appointments": 921, "courses": 875, "listings": 899, "services": 837, "projects": 1249,
      ]),
    group(
      "tasks",
      [
        "contacts": 204, "companies": 192, "deals": 216, "tickets": 230, "leads": 647, "quotes": 218, "orders": 727,
        "appointments": 923, "courses": 877, "listings": 901, "services": 853, "projects": 1247,
      ]),
    group(
      "communications",
      [
        "contacts": 81, "companies": 87, "deals": 85, "tickets": 83, "leads": 603, "orders": 785,
        "appointments": 925, "courses": 879, "listings": 903, "services": 847, "projects": 1282,
      ]),
    group(
      "postal_mail",
      [
        "contacts": 453, "companies": 459, "deals": 457, "tickets": 455, "orders": 788, "appointments": 927,
        "courses": 881, "listings": 905, "services": 849, "projects": 1264,
      ]),
    group(
      "line_items",
      [
        "deals": 20, "quotes": 68, "invoices": 410, "orders": 514, "carts": 591, "commerce_payments": 396,
        "discounts": 368, "subscriptions": 302, "projects": 1345,
      ],
      roles: [
        ("subscriptions", 565, "upcoming")
      ]),
    group(
      "quotes",
      [
        "deals": 64, "contacts": 69, "companies": 71, "line_items": 67, "discounts": 362, "fees": 364, "taxes": 366,
        "tasks": 217, "carts": 733, "invoices": 408, "orders": 731, "commerce_payments": 398, "subscriptions": 304,
        "feedback_submissions": 1172,
      ],
      roles: [
        ("contacts", 1226, "billing contact"), ("companies", 1334, "billing company"), ("contacts", 702, "signer"),
      ]),
    group(
      "orders",
      [
        "contacts": 507, "companies": 934, "deals": 512, "tickets": 525, "line_items": 513, "invoices": 518,
        "commerce_payments": 523, "quotes": 730, "subscriptions": 516, "carts": 593, "discounts": 519, "calls": 772,
        "emails": 776, "meetings": 768, "notes": 764, "tasks": 726, "communications": 784, "postal_mail": 789,
        "feedback_submissions": 1168,
      ],
      roles: [
        ("companies", 509, "primary")
      ]),
    group(
      "subscriptions",
      [
        "contacts": 295, "companies": 297, "deals": 299, "tickets": 1121, "invoices": 623, "line_items": 301,
        "quotes": 303, "orders": 515, "feedback_submissions": 1174,
      ]),
    group(
      "invoices",
      [
        "contacts": 177, "companies": 179, "deals": 175, "tickets": 986, "quotes": 407, "orders": 517,
        "subscriptions": 622, "line_items": 409, "discounts": 411, "fees": 413, "taxes": 415,
        "commerce_payments": 541, "feedback_submissions": 1160,
      ]),
    group(
      "carts",
      [
        "contacts": 586, "deals": 1347, "orders": 592, "quotes": 732, "line_items": 590, "discounts": 588,
        "tasks": 728, "tickets": 594,
      ]),
    group(
      "services",
      [
        "contacts": 798, "companies": 792, "deals": 794, "tickets": 796, "calls": 840, "emails": 842,
        "meetings": 838, "notes": 836, "tasks": 852, "communications": 846, "postal_mail": 848, "projects": 1245,
      ]),
    group(
      "appointments",
      [
        "contacts": 906, "companies": 908, "deals": 944, "tickets": 946, "calls": 912, "emails": 916,
        "meetings": 918, "notes": 920, "tasks": 922, "communications": 924, "postal_mail": 926, "projects": 1325,
      ]),
    group(
      "courses",
      [
        "contacts": 860, "companies": 938, "deals": 862, "tickets": 940, "calls": 866, "emails": 870,
        "meetings": 872, "notes": 874, "tasks": 876, "communications": 878, "postal_mail": 880, "projects": 1323,
      ]),
    group(
      "listings",
      [
        "contacts": 882, "companies": 884, "deals": 886, "tickets": 942, "calls": 890, "emails": 894,
        "meetings": 896, "notes": 898, "tasks": 900, "communications": 902, "postal_mail": 904, "projects": 1321,
      ]),
    group(
      "projects",
      [
        "contacts": 1242, "companies": 1236, "deals": 1238, "tickets": 1240, "services": 1244, "courses": 1322,
        "listings": 1320, "appointments": 1324, "calls": 1257, "emails": 1259, "meetings": 1255, "notes": 1248,
        "tasks": 1246, "communications": 1281, "postal_mail": 1263, "projects": 1254,
      ],
      roles: [
        ("companies", 1299, "primary")
      ]),
    group(
      "feedback_submissions",
      [
        "contacts": 98, "companies": 928, "deals": 984, "tickets": 100,
      ]),
    group(
      "commerce_payments",
      [
        "contacts": 387, "companies": 389, "deals": 391, "tickets": 1354, "orders": 524, "invoices": 542,
        "line_items": 395, "quotes": 397, "subscriptions": 393, "discounts": 428, "fees": 1326,
      ]),
    group(
      "goal_targets",
      [
        "deals": 1356
      ]),
    group(
      "discounts",
      [
        "deals": 369, "quotes": 361, "invoices": 412, "line_items": 367, "orders": 520,
      ]),
    group(
      "fees",
      [
        "quotes": 363, "invoices": 414, "commerce_payments": 1327,
      ]),
    group(
      "taxes",
      [
        "quotes": 365, "invoices": 416,
      ]),
  ].flatMap { $0 }

  private static func group(
    _ from: String, _ plain: KeyValuePairs<String, Int>, roles: [(to: String, typeID: Int, role: String)] = []
  ) -> [DefaultAssociation] {
    plain.map { DefaultAssociation(from: from, to: $0.key, typeID: $0.value, role: nil) }
      + roles.map { DefaultAssociation(from: from, to: $0.to, typeID: $0.typeID, role: $0.role) }
  }
}
