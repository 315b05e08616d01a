// Made by .ci/tables/make_zones.py; not edited by hand.
// swift-format-ignore-file

/// The IANA time zone database, packed; see .ci/tables/make_zones.py.
enum ZoneData {
  /// The version of the database.
  static let version: StaticString = "2026f"

  /// Per line: a name, and where its rules begin in `rules` and how long they are.
  static let names: StaticString = """
    Africa/Abidjan 0 20
    Africa/Accra 0 20
    Africa/Addis_Ababa 20 60
    Africa/Algiers 80 248
    Africa/Asmara 20 60
    Africa/Asmera 20 60
    Africa/Bamako 0 20
    Africa/Bangui 328 48
    Africa/Banjul 0 20
    Africa/Bissau 376 28
    Africa/Blantyre 404 20
    Africa/Brazzaville 328 48
    Africa/Bujumbura 404 20
    Africa/Cairo 424 896
    Africa/Casablanca 1320 496
    Africa/Ceuta 1816 332
    Africa/Conakry 0 20
    Africa/Dakar 0 20
    Africa/Dar_es_Salaam 20 60
    Africa/Djibouti 20 60
    Africa/Douala 328 48
    Africa/El_Aaiun 2148 420
    Africa/Freetown 0 20
    Africa/Gaborone 404 20
    Africa/Harare 404 20
    Africa/Johannesburg 2568 64
    Africa/Juba 2632 256
    Africa/Kampala 20 60
    Africa/Khartoum 2888 256
    Africa/Kigali 404 20
    Africa/Kinshasa 328 48
    Africa/Lagos 328 48
    Africa/Libreville 328 48
    Africa/Lome 0 20
    Africa/Luanda 328 48
    Africa/Lubumbashi 404 20
    Africa/Lusaka 404 20
    Africa/Malabo 328 48
    Africa/Maputo 404 20
    Africa/Maseru 2568 64
    Africa/Mbabane 2568 64
    Africa/Mogadishu 20 60
    Africa/Monrovia 3144 28
    Africa/Nairobi 20 60
    Africa/Ndjamena 3172 36
    Africa/Niamey 328 48
    Africa/Nouakchott 0 20
    Africa/Ouagadougou 0 20
    Africa/Porto-Novo 328 48
    Africa/Sao_Tome 3208 48
    Africa/Timbuktu 0 20
    Africa/Tripoli 3256 220
    Africa/Tunis 3476 252
    Africa/Windhoek 3728 372
    America/Adak 4100 588
    America/Anchorage 4688 588
    America/Anguilla 5276 40
    America/Antigua 5276 40
    America/Araguaina 5316 368
    America/Argentina/Buenos_Aires 5684 428
    America/Argentina/Catamarca 6112 428
    America/Argentina/ComodRivadavia 6112 428
    America/Argentina/Cordoba 6540 416
    America/Argentina/Jujuy 6956 416
    America/Argentina/La_Rioja 7372 436
    America/Argentina/Mendoza 7808 428
    America/Argentina/Rio_Gallegos 8236 428
    America/Argentina/Salta 8664 416
    America/Argentina/San_Juan 9080 436
    America/Argentina/San_Luis 9516 436
    America/Argentina/Tucuman 9952 440
    America/Argentina/Ushuaia 10392 428
    America/Aruba 5276 40
    America/Asuncion 10820 700
    America/Atikokan 11520 36
    America/Atka 4100 588
    America/Bahia 11556 432
    America/Bahia_Banderas 11988 436
    America/Barbados 12424 128
    America/Belem 12552 216
    America/Belize 12768 676
    America/Blanc-Sablon 5276 40
    America/Boa_Vista 13444 244
    America/Bogota 13688 40
    America/Boise 13728 644
    America/Buenos_Aires 5684 428
    America/Cambridge_Bay 14372 524
    America/Campo_Grande 14896 632
    America/Cancun 15528 308
    America/Caracas 15836 64
    America/Catamarca 6112 428
    America/Cayenne 15900 36
    America/Cayman 11520 36
    America/Chicago 15936 1204
    America/Chihuahua 17140 412
    America/Ciudad_Juarez 17552 440
    America/Coral_Harbour 11520 36
    America/Cordoba 6540 416
    America/Costa_Rica 17992 84
    America/Coyhaique 18076 912
    America/Creston 18988 96
    America/Cuiaba 19084 620
    America/Curacao 5276 40
    America/Danmarkshavn 19704 248
    America/Dawson 19952 636
    America/Dawson_Creek 20588 396
    America/Denver 20984 684
    America/Detroit 21668 576
    America/Dominica 5276 40
    America/Edmonton 22244 864
    America/Eirunepe 23108 248
    America/El_Salvador 23356 56
    America/Ensenada 23412 916
    America/Fort_Nelson 24328 972
    America/Fort_Wayne 25300 296
    America/Fortaleza 25596 284
    America/Glace_Bay 25880 568
    America/Godthab 26448 632
    America/Goose_Bay 27080 1072
    America/Grand_Turk 28152 556
    America/Grenada 5276 40
    America/Guadeloupe 5276 40
    America/Guatemala 28708 84
    America/Guayaquil 28792 52
    America/Guyana 28844 52
    America/Halifax 28896 1152
    America/Havana 30048 944
    America/Hermosillo 30992 112
    America/Indiana/Indianapolis 25300 296
    America/Indiana/Knox 31104 644
    America/Indiana/Marengo 31748 312
    America/Indiana/Petersburg 32060 400
    America/Indiana/Tell_City 32460 284
    America/Indiana/Vevay 32744 180
    America/Indiana/Vincennes 32924 312
    America/Indiana/Winamac 33236 344
    America/Indianapolis 25300 296
    America/Inuvik 33580 756
    America/Iqaluit 34336 524
    America/Jamaica 34860 160
    America/Jujuy 6956 416
    America/Juneau 35020 580
    America/Kentucky/Louisville 35600 804
    America/Kentucky/Monticello 36404 616
    America/Knox_IN 31104 644
    America/Kralendijk 5276 40
    America/La_Paz 37020 32
    America/Lima 37052 136
    America/Los_Angeles 37188 872
    America/Louisville 35600 804
    America/Lower_Princes 5276 40
    America/Maceio 38060 300
    America/Managua 38360 136
    America/Manaus 38496 232
    America/Marigot 5276 40
    America/Martinique 38728 40
    America/Matamoros 38768 256
    America/Mazatlan 39024 432
    America/Mendoza 7808 428
    America/Menominee 39456 580
    America/Merida 40036 404
    America/Metlakatla 40440 328
    America/Mexico_City 40768 484
    America/Miquelon 41252 332
    America/Moncton 41584 1016
    America/Monterrey 42600 440
    America/Montevideo 43040 608
    America/Montreal 43648 1180
    America/Montserrat 5276 40
    America/Nassau 43648 1180
    America/New_York 44828 1204
    America/Nipigon 43648 1180
    America/Nome 46032 596
    America/Noronha 46628 280
    America/North_Dakota/Beulah 46908 680
    America/North_Dakota/Center 47588 628
    America/North_Dakota/New_Salem 48216 628
    America/Nuuk 26448 632
    America/Ojinaga 48844 440
    America/Panama 11520 36
    America/Pangnirtung 34336 524
    America/Paramaribo 49284 60
    America/Phoenix 18988 96
    America/Port-au-Prince 49344 352
    America/Port_of_Spain 5276 40
    America/Porto_Acre 49696 236
    America/Porto_Velho 49932 220
    America/Puerto_Rico 5276 40
    America/Punta_Arenas 50152 804
    America/Rainy_River 50956 1104
    America/Rankin_Inlet 52060 508
    America/Recife 52568 284
    America/Regina 52852 368
    America/Resolute 53220 500
    America/Rio_Branco 49696 236
    America/Rosario 6540 416
    America/Santa_Isabel 23412 916
    America/Santarem 53720 228
    America/Santiago 53948 916
    America/Santo_Domingo 54864 144
    America/Sao_Paulo 55008 632
    America/Scoresbysund 55640 636
    America/Shiprock 20984 684
    America/Sitka 56276 592
    America/St_Barthelemy 5276 40
    America/St_Johns 56868 1284
    America/St_Kitts 5276 40
    America/St_Lucia 5276 40
    America/St_Thomas 5276 40
    America/St_Vincent 5276 40
    America/Swift_Current 58152 172
    America/Tegucigalpa 58324 68
    America/Thule 58392 268
    America/Thunder_Bay 43648 1180
    America/Tijuana 23412 916
    America/Toronto 43648 1180
    America/Tortola 5276 40
    America/Vancouver 58660 1132
    America/Virgin 5276 40
    America/Whitehorse 59792 636
    America/Winnipeg 50956 1104
    America/Yakutat 60428 588
    America/Yellowknife 22244 864
    Antarctica/Casey 61016 132
    Antarctica/Davis 61148 68
    Antarctica/DumontDUrville 61216 36
    Antarctica/Macquarie 61252 652
    Antarctica/Mawson 61904 32
    Antarctica/McMurdo 61936 688
    Antarctica/Palmer 62624 564
    Antarctica/Rothera 63188 20
    Antarctica/South_Pole 61936 688
    Antarctica/Syowa 63208 24
    Antarctica/Troll 63232 36
    Antarctica/Vostok 63268 48
    Arctic/Longyearbyen 63316 444
    Asia/Aden 63208 24
    Asia/Almaty 63760 368
    Asia/Amman 64128 596
    Asia/Anadyr 64724 436
    Asia/Aqtau 65160 340
    Asia/Aqtobe 65500 348
    Asia/Ashgabat 65848 188
    Asia/Ashkhabad 65848 188
    Asia/Atyrau 66036 336
    Asia/Baghdad 66372 388
    Asia/Bahrain 66760 36
    Asia/Baku 66796 452
    Asia/Bangkok 67248 24
    Asia/Barnaul 67272 468
    Asia/Beirut 67740 468
    Asia/Bishkek 68208 360
    Asia/Brunei 68568 148
    Asia/Calcutta 68716 80
    Asia/Chita 68796 460
    Asia/Choibalsan 69256 360
    Asia/Chongqing 69616 216
    Asia/Chungking 69616 216
    Asia/Colombo 69832 88
    Asia/Dacca 69920 84
    Asia/Damascus 70004 820
    Asia/Dhaka 69920 84
    Asia/Dili 70824 52
    Asia/Dubai 70876 24
    Asia/Dushanbe 70900 180
    Asia/Famagusta 71080 608
    Asia/Gaza 71688 2092
    Asia/Harbin 69616 216
    Asia/Hebron 73780 2104
    Asia/Ho_Chi_Minh 75884 84
    Asia/Hong_Kong 75968 484
    Asia/Hovd 76452 360
    Asia/Irkutsk 76812 452
    Asia/Istanbul 77264 784
    Asia/Jakarta 78048 84
    Asia/Jayapura 78132 44
    Asia/Jerusalem 78176 720
    Asia/Kabul 78896 36
    Asia/Kamchatka 78932 440
    Asia/Karachi 79372 100
    Asia/Kashgar 79472 24
    Asia/Kathmandu 79496 36
    Asia/Katmandu 79496 36
    Asia/Khandyga 79532 472
    Asia/Kolkata 68716 80
    Asia/Krasnoyarsk 80004 452
    Asia/Kuala_Lumpur 80456 76
    Asia/Kuching 68568 148
    Asia/Kuwait 63208 24
    Asia/Macao 80532 500
    Asia/Macau 80532 500
    Asia/Magadan 81032 460
    Asia/Makassar 81492 40
    Asia/Manila 81532 112
    Asia/Muscat 70876 24
    Asia/Nicosia 81644 368
    Asia/Novokuznetsk 82012 440
    Asia/Novosibirsk 82452 468
    Asia/Omsk 82920 452
    Asia/Oral 83372 336
    Asia/Phnom_Penh 67248 24
    Asia/Pontianak 83708 80
    Asia/Pyongyang 83788 48
    Asia/Qatar 66760 36
    Asia/Qostanay 83836 348
    Asia/Qyzylorda 84184 336
    Asia/Rangoon 84520 40
    Asia/Riyadh 63208 24
    Asia/Saigon 75884 84
    Asia/Sakhalin 84560 456
    Asia/Samarkand 85016 172
    Asia/Seoul 85188 216
    Asia/Shanghai 69616 216
    Asia/Singapore 80456 76
    Asia/Srednekolymsk 85404 452
    Asia/Taipei 85856 296
    Asia/Tashkent 86152 180
    Asia/Tbilisi 86332 348
    Asia/Tehran 86680 496
    Asia/Tel_Aviv 78176 720
    Asia/Thimbu 87176 36
    Asia/Thimphu 87176 36
    Asia/Tokyo 87212 80
    Asia/Tomsk 87292 468
    Asia/Ujung_Pandang 81492 40
    Asia/Ulaanbaatar 69256 360
    Asia/Ulan_Bator 69256 360
    Asia/Urumqi 79472 24
    Asia/Ust-Nera 87760 468
    Asia/Vientiane 67248 24
    Asia/Vladivostok 88228 452
    Asia/Yakutsk 88680 452
    Asia/Yangon 84520 40
    Asia/Yekaterinburg 89132 464
    Asia/Yerevan 89596 428
    Atlantic/Azores 90024 924
    Atlantic/Bermuda 90948 676
    Atlantic/Canary 91624 272
    Atlantic/Cape_Verde 91896 44
    Atlantic/Faeroe 91940 248
    Atlantic/Faroe 91940 248
    Atlantic/Jan_Mayen 63316 444
    Atlantic/Madeira 92188 900
    Atlantic/Reykjavik 0 20
    Atlantic/South_Georgia 93088 20
    Atlantic/St_Helena 0 20
    Atlantic/Stanley 93108 480
    Australia/ACT 93588 600
    Australia/Adelaide 94188 612
    Australia/Brisbane 94800 140
    Australia/Broken_Hill 94940 620
    Australia/Canberra 93588 600
    Australia/Currie 95560 672
    Australia/Darwin 96232 92
    Australia/Eucla 96324 156
    Australia/Hobart 95560 672
    Australia/LHI 96480 424
    Australia/Lindeman 96904 164
    Australia/Lord_Howe 96480 424
    Australia/Melbourne 97068 600
    Australia/NSW 93588 600
    Australia/North 96232 92
    Australia/Perth 97668 156
    Australia/Queensland 94800 140
    Australia/South 94188 612
    Australia/Sydney 93588 600
    Australia/Tasmania 95560 672
    Australia/Victoria 97068 600
    Australia/West 97668 156
    Australia/Yancowinna 94940 620
    Brazil/Acre 49696 236
    Brazil/DeNoronha 46628 280
    Brazil/East 55008 632
    Brazil/West 38496 232
    CET 97824 712
    CST6CDT 98536 620
    Canada/Atlantic 28896 1152
    Canada/Central 50956 1104
    Canada/Eastern 43648 1180
    Canada/Mountain 22244 864
    Canada/Newfoundland 56868 1284
    Canada/Pacific 58660 1132
    Canada/Saskatchewan 52852 368
    Canada/Yukon 59792 636
    Chile/Continental 53948 916
    Chile/EasterIsland 99156 768
    Cuba 30048 944
    EET 99924 408
    EST 11520 36
    EST5EDT 100332 620
    Egypt 424 896
    Eire 100952 992
    Etc/GMT 101944 8
    Etc/GMT+0 101944 8
    Etc/GMT+1 101952 8
    Etc/GMT+10 101960 12
    Etc/GMT+11 101972 12
    Etc/GMT+12 101984 12
    Etc/GMT+2 101996 8
    Etc/GMT+3 102004 12
    Etc/GMT+4 102016 12
    Etc/GMT+5 102028 12
    Etc/GMT+6 102040 12
    Etc/GMT+7 102052 12
    Etc/GMT+8 102064 12
    Etc/GMT+9 102076 12
    Etc/GMT-0 101944 8
    Etc/GMT-1 102088 8
    Etc/GMT-10 102096 12
    Etc/GMT-11 102108 12
    Etc/GMT-12 102120 12
    Etc/GMT-13 102132 12
    Etc/GMT-14 102144 12
    Etc/GMT-2 102156 8
    Etc/GMT-3 102164 12
    Etc/GMT-4 102176 12
    Etc/GMT-5 102188 12
    Etc/GMT-6 102200 12
    Etc/GMT-7 102212 12
    Etc/GMT-8 102224 12
    Etc/GMT-9 102236 12
    Etc/GMT0 101944 8
    Etc/Greenwich 101944 8
    Etc/UCT 101944 8
    Etc/UTC 101944 8
    Etc/Universal 101944 8
    Etc/Zulu 101944 8
    Europe/Amsterdam 97824 712
    Europe/Andorra 102248 208
    Europe/Astrakhan 102456 440
    Europe/Athens 99924 408
    Europe/Belfast 102896 1092
    Europe/Belgrade 103988 280
    Europe/Berlin 63316 444
    Europe/Bratislava 104268 440
    Europe/Brussels 97824 712
    Europe/Bucharest 104708 400
    Europe/Budapest 105108 496
    Europe/Busingen 105604 288
    Europe/Chisinau 105892 788
    Europe/Copenhagen 63316 444
    Europe/Dublin 100952 992
    Europe/Gibraltar 106680 808
    Europe/Guernsey 102896 1092
    Europe/Helsinki 107488 268
    Europe/Isle_of_Man 102896 1092
    Europe/Istanbul 77264 784
    Europe/Jersey 102896 1092
    Europe/Kaliningrad 107756 548
    Europe/Kiev 108304 304
    Europe/Kirov 108608 432
    Europe/Kyiv 108304 304
    Europe/Lisbon 109040 964
    Europe/Ljubljana 103988 280
    Europe/London 102896 1092
    Europe/Luxembourg 97824 712
    Europe/Madrid 110004 568
    Europe/Malta 110572 612
    Europe/Mariehamn 107488 268
    Europe/Minsk 111184 480
    Europe/Monaco 111664 700
    Europe/Moscow 112364 548
    Europe/Nicosia 81644 368
    Europe/Oslo 63316 444
    Europe/Paris 111664 700
    Europe/Podgorica 103988 280
    Europe/Prague 104268 440
    Europe/Riga 112912 392
    Europe/Rome 113304 612
    Europe/Samara 113916 428
    Europe/San_Marino 113304 612
    Europe/Sarajevo 103988 280
    Europe/Saratov 114344 440
    Europe/Simferopol 114784 524
    Europe/Skopje 103988 280
    Europe/Sofia 115308 348
    Europe/Stockholm 63316 444
    Europe/Tallinn 115656 384
    Europe/Tirane 116040 372
    Europe/Tiraspol 105892 788
    Europe/Ulyanovsk 116412 456
    Europe/Uzhgorod 108304 304
    Europe/Vaduz 105604 288
    Europe/Vatican 113304 612
    Europe/Vienna 116868 412
    Europe/Vilnius 117280 376
    Europe/Volgograd 117656 448
    Europe/Warsaw 118104 576
    Europe/Zagreb 103988 280
    Europe/Zaporozhye 108304 304
    Europe/Zurich 105604 288
    Factory 101944 8
    GB 102896 1092
    GB-Eire 102896 1092
    GMT 101944 8
    GMT+0 101944 8
    GMT-0 101944 8
    GMT0 101944 8
    Greenwich 101944 8
    HST 118680 68
    Hongkong 75968 484
    Iceland 0 20
    Indian/Antananarivo 20 60
    Indian/Chagos 118748 36
    Indian/Christmas 67248 24
    Indian/Cocos 84520 40
    Indian/Comoro 20 60
    Indian/Kerguelen 118784 24
    Indian/Mahe 70876 24
    Indian/Maldives 118784 24
    Indian/Mauritius 118808 56
    Indian/Mayotte 20 60
    Indian/Reunion 70876 24
    Iran 86680 496
    Israel 78176 720
    Jamaica 34860 160
    Japan 87212 80
    Kwajalein 118864 76
    Libya 3256 220
    MET 97824 712
    MST 18988 96
    MST7MDT 118940 620
    Mexico/BajaNorte 23412 916
    Mexico/BajaSur 39024 432
    Mexico/General 40768 484
    NZ 61936 688
    NZ-CHAT 119560 512
    Navajo 20984 684
    PRC 69616 216
    PST8PDT 120072 620
    Pacific/Apia 120692 212
    Pacific/Auckland 61936 688
    Pacific/Bougainville 120904 64
    Pacific/Chatham 119560 512
    Pacific/Chuuk 61216 36
    Pacific/Easter 99156 768
    Pacific/Efate 120968 176
    Pacific/Enderbury 121144 44
    Pacific/Fakaofo 121188 36
    Pacific/Fiji 121224 216
    Pacific/Funafuti 121440 24
    Pacific/Galapagos 121464 48
    Pacific/Gambier 121512 24
    Pacific/Guadalcanal 121536 24
    Pacific/Guam 121560 168
    Pacific/Honolulu 118680 68
    Pacific/Johnston 118680 68
    Pacific/Kanton 121144 44
    Pacific/Kiritimati 121728 48
    Pacific/Kosrae 121776 100
    Pacific/Kwajalein 118864 76
    Pacific/Majuro 121440 24
    Pacific/Marquesas 121876 24
    Pacific/Midway 121900 36
    Pacific/Nauru 121936 52
    Pacific/Niue 121988 36
    Pacific/Norfolk 122024 96
    Pacific/Noumea 122120 68
    Pacific/Pago_Pago 121900 36
    Pacific/Palau 122188 36
    Pacific/Pitcairn 122224 36
    Pacific/Pohnpei 121536 24
    Pacific/Ponape 121536 24
    Pacific/Port_Moresby 61216 36
    Pacific/Rarotonga 122260 216
    Pacific/Saipan 121560 168
    Pacific/Samoa 121900 36
    Pacific/Tahiti 122476 24
    Pacific/Tarawa 121440 24
    Pacific/Tongatapu 122500 96
    Pacific/Truk 61216 36
    Pacific/Wake 121440 24
    Pacific/Wallis 121440 24
    Pacific/Yap 61216 36
    Poland 118104 576
    Portugal 109040 964
    ROC 85856 296
    ROK 85188 216
    Singapore 80456 76
    Turkey 77264 784
    UCT 101944 8
    US/Alaska 4688 588
    US/Aleutian 4100 588
    US/Arizona 18988 96
    US/Central 15936 1204
    US/East-Indiana 25300 296
    US/Eastern 44828 1204
    US/Hawaii 118680 68
    US/Indiana-Starke 31104 644
    US/Michigan 21668 576
    US/Mountain 20984 684
    US/Pacific 37188 872
    US/Samoa 121900 36
    UTC 101944 8
    Universal 101944 8
    W-SU 112364 548
    WET 109040 964
    Zulu 101944 8

    """

  /// Packed rules in Base64.
  static let rules: StaticString = """
    Ao8PAAAB77bL0Q0BAA==BIiKAdCMAdiaAeCoAQAFh7iBwA4BuKH43gQD8JnILQGQsq7SAQL4tfanAQMABQDiCLgLoDjAcAIht5OzwxIB1tS12QQAwqK5\
    ngEDgM79CACAlKsOA4DenRAAgNbNDAOAsrERAIDsgwwDgJz7EQCAmPAKA4Do4RQAgNTZCwOAkpQIAICAuKQEA6DQzQUAwLyKCAPgqcF7BOCvvg8DoNjA\
    DgTAueANA4CM5x8AoK6emAID4Pfu2AEAgMTg8QEDgJzYDACguOCoAQOAjMQaBKD8/w4DwKnvIACg/P8OA6DmyQ8A4Iv/DgMABADeDJAcoDgBBN28pJUP\
    AN68p1oBoo/PpQECzq69qgEDAA==A7c6nzgAAALfjcvRDQGAkoboDgIAAsBwlHoBAZOq6asOAAA=A8BwqnXgqAEBgAGpyZWkEADqnLOtCQLgm7YGAKDQ\
    kxAC4OPXDACglp4QAuDtmxEAoODtDALgy9ARAKDIwwwC4MvQEQCgnNcNAuCxshAAoNjd2gIC4KfuCwCgsLwRAuCdzQwAwOi8EQKgyMMMAODL0BECoMjD\
    DADghcYRAqDIwwwA4IXGEQKgyMMMAOCFxhECoMjDDADgy9ARAqDIwwwA4IXGEQKgyMMMAOCFxhECoI7ODADgv7sRAqCOzgwA4IXGEQKgjs4MAOC/uxEC\
    oI7ODADgv7sRAqCOzgwA4L+7EQKgjs4MAOCFxhECoI7ODADgv7sRAqCOzgwA4L+7EQKgjs4MAOC/uxECoI7ODADghcYRAqCOzgwA4L+7EQKgjs4MAOC/\
    uxECoI7ODADgv7sRAqCOzgwA4IXGEQKgjs4MAOC/uxECoI7ODADg/bsYAqDQzQUA4O+yFwKg3tYGAOCFxhECoI7ODADgv7sRAqCOzgwA4L+7EQKgjs4M\
    AOC/uxECoI7ODADghcYRAqCOzgwA4J3wEQKgsJkMAOC/uxECoI7ODADgv7sRAqCOzgwA4IXGEQKgjs4MAOC/uxECoI7ODADgv7sRAqCOzgwAwLWbEQLg\
    49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoKSnEQLg49cMAKCO8REC4OPXDACgpKcRAuDj1wwAoKSnEQLg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoI7x\
    EQLg49cMAKCkpxEC4OPXDACgpKcRAuD5jQwAoI7xEQLgpfoKAKDihBMC4LuwCgCgzM4TAuDR5gkAoKDiFALg8b0IAKDsvAIC4IXdAQCg+oFtAuDDugMA\
    oMrxAgLgl84EAKC4s4ICAgHAcOCoAQQFBQAKBQSAxgo=A7ccAKA4AEfHmfCaDQHI6+iKBgLg38wFAaCEiggC4JW6rAEBoMSjiQEC4I/ECwGgqbrzAwLg\
    9OsJAaDUxMoBAuCl1wUBoPiMMgLg78kHAaDevxYC4MutDAGg/KIUAuDHogUBoIqAqQEC4KeGNgGg2suiBQLg78kHAaDevxYC4O3VBgGgrPcUAuCTiQgB\
    oMzOEwLg0eYJAeDOwBYCgOzgBgGA+sYCAoC2sAMBgOymEQKApOIFAYDM5gICgNS2BgGAnNgMAoCctQcBgJLxAgKAvoAHAYCc2AwCgI6sBgGAkvECAoDM\
    iQgBgJzYDAKApOIFAYCS8QICgKCdCQGAso4MAoDQzgQBgPy6AwKAiucJAYCyjgwCgOaEBAGAkvECAoCMxBoBgJLxAgKAovoZAYD8ugMCgKL6GQGAkvEC\
    AoCi+hkBgPy6AwKAovoZAYCS8QICgIzEGgGAkvECAoCi+hkBgPy6AwKAovoZAYCS8QIC4Iv/DgEABPcTAKA4wHAAK/+rypwQAeCB/okEAuDj1wwBoISk\
    pgECoPqLDgHg55EuAqCo7A0B4PXIDwKgkrYOAYCYkxACgNq1DgGAh6qLCQLg9OsJAaDUxMoBAuCl1wUBoPiMMgLg78kHAaDevxYC4MutDAGg/KIUAuDH\
    ogUBoIqAqQECoKinPQOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/\
    DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoCuyQ8DAaA4wHADBQDAcAoFAOCoAQ==BJ84vzEAoDgBPL+8uLsIAOD+xfgJAuDtsgED4O/JBwKg3r8WA+DLrQwC\
    oPyiFAPgx6IFAqCM0oEHA+DvyQcCoN6/FgPg7dUGAqCs9xQD4JOJCAKgzM4TA+DR5gkC4M7AFgOA7OAGAoD6xgIDgLawAwKA7KYRA4Ck4gUCgMzmAgOA\
    1LYGAoCc2AwDgJy1BwKAkvECA4C+gAcCgJzYDAOAjqwGAoCS8QIDgMyJCAKAnNgMA4Ck4gUCgJLxAgOAoJ0JAoCyjgwDgNDOBAKA/LoDA4CK5wkCgLKO\
    DAOA5oQEAoCS8QIDgIzEGgKAkvECA4Ci+hkCgPy6AwOAovoZAoCS8QIDgKL6GQKA/LoDA4Ci+hkCgJLxAgOAjMQaAoCS8QIDgKL6GQKA/LoDA4Ci+hkC\
    gJLxAgPgi/8OAgA=BLBUgGnAcOCoAQEG//qlqBIA0LjczAICsPS9pgkD4Iv/DgKg/P8OA+CL/w4CAA==A8BwyHbgqAEBI8eU4ZUJAIj00Z8JAuDx4A0A\
    oJaeEALgt+sNAKDcqBAC4LfrDQCg0JMQAuD99Q0AoIqJEALgw4AOAKDE/g8C4ImLDgCg/vMPAuCVoA4AoPLeDwLg26oOAKCWnhAC4LfrDQCg0JMQAuD9\
    9Q0AoIqJEALgiYsOAKD+8w8C4M+VDgCguOkPAuCVoA4AoPLeDwLg26oOAKCWnhAC4P31DQCgiokQAuDDgA4AoJn2rAMC4NS2+QQAAA==A8BwgHrgqAEB\
    I/+X4ZUJAMD30Z8JAuDx4A0AoJaeEALgt+sNAKDcqBAC4LfrDQCg0JMQAuD99Q0AoIqJEALgw4AOAKDE/g8C4ImLDgCg/vMPAuCVoA4AoPLeDwLg26oO\
    AKCWnhAC4LfrDQCg0JMQAuD99Q0AoIqJEALgiYsOAKD+8w8C4M+VDgCguOkPAuCVoA4AoPLeDwLg26oOAKCWnhAC4P31DQCgiokQAuDDgA4AoJn2rAMC\
    4PzElwQAAA==A9sptygAAQLHzYT6CwCkt9e2DAIAA6A4uDjAcAEDt/7L0Q0AmMT/9w8C4LODDAAABLkiAKAZoDgCBJ+LmJwUAKDFzMoGAaDml/YYA4DO\
    iR4BAA==A7gxoDjAcAAet/vp4AsB2L/HvAcCoPG/BgHgkqk1AqDP9AYBoOa+NALgtdQHAaDop1oC4O2btAUBoNS1BwLg0YkPAaD8/w4C4NGJDwGgwooP\
    AuDRiQ8BoNq0DwLg89QOAaDOnw8C4Iv/DgGg8OoOAuDRiQ8BoMKKDwLg0YkPAaD8/w4C4NGJDwGggtwRAuDl8cABAaCUqg8CoIrL1QMBgIK6CwIABOII\
    mCagOMBwASKXsM/rFAC28dGBBwKi4tHNBgOA1vARAoCSlAgDgMi5MAKg1NgMA8CEzxMCgLKODAPg+ccBAqDoVAPgk6wNAqD8/w4DoL+9DwLgyMEOA6CB\
    4A0CoKbOtwcDgLKODAKA4oUSA4DWzQwCgIL5ogIDgLjHCQKAxP8OA4DE/w4CgOKFEgOAkMMMAoCa97YDA6DIwwwCoJ7LDgOA1vARAoCyjgwDgNbwEQKA\
    nNgMA4DsphECAA==BaA4kECwVMBw4KgBATSP0qWoEgLgj9zMAgOw9L2mCQTgi/8OA+Df8v4LAODS4g0D4LOmEQCg1NgMA+Cd8BEAoOqODAPgnfARAKDU\
    2AwD4LOmEQCg1NgMA+CzphEAoNTYDAPgs6YRAKDU2AwD4LOmEQCg1NgMA+Cd8BEAoOqODAPgnfARAKDU2AwD4LOmEQCg1NgMA+CzphEAoNTYDAPgs6YR\
    AKDU2AwD4LOmEQCg1NgMA+Cd8BEAoNTYDAPgs6YRAKDU2AwD4LOmEQCg1NgMA+CzphEAoNTYDAPgs6YRAKDU2AwD4J3wEQCg6o4MA+Cd8BEAoNTYDAPg\
    s6YRAKDU2AwD4LOmEQCg1NgMA+CzphEAoNTYDAMABbuWBd/qBL+yBJ/6A8SvBQRQ3YjogxgAmvKi3AcB5KmP4AkC4K3AbQGghLnFBQLgi/8OAaD8/w4C\
    4Iv/DgGg/P8OAuD1yA8BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg3OIFAuCrnBgBoMLnCQLgxZcUAaD8/w4C4PXIDwGgkrYOAuD1yA8BoPz/DgLgi/8OAaD8\
    /w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4PXIDwGgkrYOAuC5yB4D4Iv/DgKg/P8OA+CL/w4CoPz/DgPgi/8OAqC+og0D4MncEAKgvqIN\
    A+CzphECoNTYDAPgs6YRAqDU2AwD4LOmEQKgvqINA+DJ3BACoL6iDQPgydwQAqC+og0D4LOmEQKg1NgMA+CzphECoNTYDAPgs6YRAqC+og0D4MncEAKg\
    vqINA+DJ3BACoL6iDQPgydwQAqC+og0D4LOmEQKg1NgMA+CzphECoNTYDAPgs6YRAqC+og0D4MncEAKgvqINA+DJ3BACoL6iDQPgs6YRAqDU2AwD4LOm\
    EQKg1NgMA+CzphECoJb7CgMBv7IEn/oDAwIAwHALAQDAcA==Bb+yBI+yBJ/6A//BA/CTBgRQ3YjogxgB7o2i3AcA8NWP4AkC4K3AbQCghLnFBQLgi/8O\
    AKD8/w4C4Iv/DgCg/P8OAuD1yA8AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg3OIFAuCrnBgAoMLnCQLgxZcUAKD8/w4C4PXIDwCgkrYOAuD1yA8AoPz/DgLg\
    i/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4PXIDwCgkrYOAuC5yB4D4Iv/DgKg/P8OA+CL/w4CoPz/DgPgi/8OAqC+og0D4Mnc\
    EAKgvqINA+CzphECoNTYDAPgs6YRAqDU2AwD4LOmEQKgvqINA+DJ3BACoL6iDQPgydwQAqC+og0D4LOmEQKg1NgMA+CzphECoNTYDAPgs6YRAqC+og0D\
    4MncEAKgvqINA+DJ3BACoL6iDQPgydwQAqC+og0D4LOmEQKg1NgMA+CzphECoNTYDAPgs6YRAqC+og0D4MncEAKgvqINA+DJ3BACoL6iDQPgs6YRAqDU\
    2AwD4LOmEQKg1NgMA+CzphECoJb7CgMBn/oD/8EDAwIAwHALAQDAcA==A/H3Af/gAd+oAQADjanL0RABjvT8kAoCoOzVZgEAA9+0Ad+oAb9wADOfr6yV\
    DQHg1qaWBAKA2+8OAaDOnw8C4P/pDgGg6NH1AwKAsJoLAYCe7xIC4N37CQGg8I0UAuCjhgoBoPCNFALg47QHAaCynsQCAuD56gYBoJjYGwLgr/gEAaDw\
    jRQCgJy1BwGA/pcUAuCX8QkBoLaYFALg3fsJAaDC8JMEAuCl+goBoPi6EgLg55wJAaDm7BQC4P3SCAGgoOIUAuD90ggBoIqsFQLg0eYJAaDI3aoBAuDR\
    5gkBoMzOEwLgpfoKAaCojxMC4LODDAGg+LoSAuCl+goBoPi6EgLg+Y0MAaD4uhIC4KX6CgGgzM4TAuC7sAoBoIqsFQLg/dIIAaDSo6MCAuDR5gkBAA==\
    Bd/wAf/gAZfbAd+oAb9wAjvn3prWEQDIm6//BQGgjMa+AgPg3fsJAaCWnhAD4IOvCwGgtpgUA+CX8QkBoLaYFAPgl/EJAaC2mBQD4JfxCQGgtpgUA+Dd\
    +wkBoLaYFAPgl/EJAaC2mBQD4JfxCQGgtpgUA+CX8QkBoLaYFAPg3fsJAaCUhwoD4LXgHAGglIcKA+Dh+zUBoLqXBgPgn8JHAaC80RED4I3N/wMBoLqX\
    BgPg1asGAaCQ5RID4L2kCwGgkOUSA+C9pAsBoJDlEgPg/fUNAaD8/w4D4PXIDwGg/P8OA+CL/w4BoPz/DgPg2biBAQTgk4kIA6CYgrcDBOD73gcDoPi6\
    EgTgj8QLA6DihBME4KX6CgOg4oQTBOCl+goDoOKEEwTgj8QLA6DK7b0DBODVqwYDoI7xEQTg+Y0MAwA=Bdf2Ad/wAf/gAd+oAb9wADunw5rWEQGIgK//\
    BQKgjMa+AgPg3fsJAqCWnhAD4IOvCwKgtpgUA+CX8QkCoLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgUA+Dd+wkCoLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgU\
    A+CX8QkCoLaYFAPg3fsJAqCUhwoD4LXgHAKglIcKA+Dh+zUCoLqXBgPgn8JHAqC80RED4I3N/wMCoLqXBgPg1asGAqCQ5RID4L2kCwKgkOUSA+C9pAsC\
    oJDlEgPg/fUNAqD8/w4D4PXIDwKg/P8OA+CL/w4CoPz/DgPg2biBAQTgk4kIA6CYgrcDBOD73gcDoPi6EgTgj8QLA6DihBME4KX6CgLAmoUTBMDt+QoD\
    oOKEEwTgj8QLA6DolNICAqDqyAED4PePagTg1asGAwA=BN/wAf/gAd+oAb9wADqfw+vWCwGgjMa+AgLg3fsJAaCWnhAC4IOvCwGgtpgUAuCX8QkBoLaY\
    FALgl/EJAaC2mBQC4JfxCQGgtpgUAuDd+wkBoLaYFALgl/EJAaC2mBQC4JfxCQGgtpgUAuCX8QkBoLaYFALg3fsJAaCUhwoC4LXgHAGglIcKAuDh+zUB\
    oLqXBgLgn8JHAaC80REC4I3N/wMBoLqXBgLg1asGAaCQ5RIC4L2kCwGgkOUSAuC9pAsBoJDlEgLg/fUNAaD8/w4C4PXIDwGg/P8OAuCL/w4BoPz/DgLg\
    2biBAQPgk4kIAqCYgrcDA+D73gcCoPi6EgPgj8QLAqDihBMD4KX6CgHAmoUTA8Dt+QoCoOKEEwPgj8QLAqDK7b0DA+DVqwYCoI7xEQPg+Y0MAgA=Be/0\
    Ad/wAf/gAd+oAb9wADmPxZrWEQHwga//BQKgjMa+AgPg3fsJAqCWnhAD4IOvCwKgtpgUA+CX8QkCoLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgUA+Dd+wkC\
    oLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgUA+CX8QkCoLaYFAPg3fsJAqCUhwoD4LXgHAKglIcKA+Dh+zUCoLqXBgPgn8JHAqC80RED4I3N/wMCoLqXBgPg\
    1asGAqCQ5RID4L2kCwKgkOUSA+C9pAsCoJDlEgPg/fUNAqD8/w4D4PXIDwKg/P8OA+CL/w4CoPz/DgPg2biBAQTgk4kIA6CYgrcDBOD73gcDoPi6EgTg\
    j8QLAsCEzxMD4I/ECwKgut0QBMDBjQwDoOKEEwTgj8QLA6DK7b0DBODVqwYDAA==Bdf6Ad/wAf/gAd+oAb9wADynv5rWEQGI/K7/BQKgjMa+AgPg3fsJ\
    AqCWnhAD4IOvCwKgtpgUA+CX8QkCoLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgUA+Dd+wkCoLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgUA+CX8QkCoLaYFAPg\
    3fsJAqCUhwoD4LXgHAKglIcKA+Dh+zUCoLqXBgPgn8JHAqC80RED4I3N/wMCoLqXBgPg1asGAqCQ5RID4L2kCwKgkOUSA+C9pAsCoJDlEgPg/fUNAqD8\
    /w4D4PXIDwKg/P8OA+CL/w4CoPz/DgPg2biBAQTgk4kIA6CYgrcDBOD73gcDoPi6EgTgj8QLA6DihBME4JnlCgLAwsMFA+Cr1g0E4KX6CgOg4oQTBOCP\
    xAsDoOiU0gICoOrIAQPg949qBODVqwYDAA==BYeCAt/wAf/gAd+oAb9wADv3t5rWEQHY9K7/BQKgjMa+AgPg3fsJAqCWnhAD4IOvCwKgtpgUA+CX8QkC\
    oLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgUA+Dd+wkCoLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgUA+CX8QkCoLaYFAPg3fsJAqCUhwoD4LXgHAKglIcKA+Dh\
    +zUCoLqXBgPgn8JHAqC80RED4I3N/wMCoLqXBgPg1asGAqCQ5RID4L2kCwKgkOUSA+C9pAsCoJDlEgPg/fUNAqD8/w4D4PXIDwKg/P8OA+CL/w4CoPz/\
    DgPg2biBAQTgk4kIA6CYgrcDBOD73gcDoPi6EgTgj8QLAsD2xRID4L2kCwKgkOUSA+CDrwsCoOKEEwTA18MLA6DytdECAqCssQoD4KuGYgTg1asGAwA=\
    BceDAt/wAf/gAd+oAb9wADu3tprWEQGY867/BQKgjMa+AgPg3fsJAqCWnhAD4IOvCwKgtpgUA+CX8QkCoLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgUA+Dd\
    +wkCoLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgUA+CX8QkCoLaYFAPg3fsJAqCUhwoD4LXgHAKglIcKA+Dh+zUCoLqXBgPgn8JHAqC80RED4I3N/wMCoLqX\
    BgPg1asGAqCQ5RID4L2kCwKgkOUSA+C9pAsCoJDlEgPg/fUNAqD8/w4D4PXIDwKg/P8OA+CL/w4CoPz/DgPg2biBAQTgk4kIA6CYgrcDBOD73gcDoPi6\
    EgTgj8QLA6DihBME4KX6CgOg4oQTBOCl+goDoOKEEwTgj8QLA6DolNICAqDqyAED4PePagTg1asGAwA=Baf1Ad/wAf/gAd+oAb9wADnXxJrWEQG4ga//\
    BQKgjMa+AgPg3fsJAqCWnhAD4IOvCwKgtpgUA+CX8QkCoLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgUA+Dd+wkCoLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgU\
    A+CX8QkCoLaYFAPg3fsJAqCUhwoD4LXgHAKglIcKA+Dh+zUCoLqXBgPgn8JHAqC80RED4I3N/wMCoLqXBgPg1asGAqCQ5RID4L2kCwKgkOUSA+C9pAsC\
    oJDlEgPg/fUNAqD8/w4D4PXIDwKg/P8OA+CL/w4CoPz/DgPg2biBAQTgk4kIA6CYgrcDBOD73gcDoPi6EgTgj8QLA6DihBME4KX6CgLAmoUTBMDt+QoD\
    oOKEEwTgj8QLA6DK7b0DBODVqwYDAA==BfeAAt/wAf/gAd+oAb9wADyHuZrWEQHo9a7/BQKgjMa+AgPg3fsJAqCWnhAD4IOvCwKgtpgUA+CX8QkCoLaY\
    FAPgl/EJAqC2mBQD4JfxCQKgtpgUA+Dd+wkCoLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgUA+CX8QkCoLaYFAPg3fsJAqCUhwoD4LXgHAKglIcKA+Dh+zUC\
    oLqXBgPgn8JHAqC80RED4I3N/wMCoLqXBgPg1asGAqCQ5RID4L2kCwKgkOUSA+C9pAsCoJDlEgPg/fUNAqD8/w4D4PXIDwKg/P8OA+CL/w4CoPz/DgPg\
    2biBAQTgk4kIA6CYgrcDBOD73gcDoPi6EgTgj8QLA6DihBME4JnlCgLAwsMFA+Cr1g0E4KX6CgOg4oQTBOCPxAsDoKKK0gICoMLEBAPg5Z5nBODVqwYD\
    AA==Bef4Ad/wAf/gAd+oAb9wADyXwZrWEQH4/a7/BQKgjMa+AgPg3fsJAqCWnhAD4IOvCwKgtpgUA+CX8QkCoLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgU\
    A+Dd+wkCoLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgUA+CX8QkCoLaYFAPg3fsJAqCUhwoD4LXgHAKglIcKA+Dh+zUCoLqXBgPgn8JHAqC80RED4I3N/wMC\
    oLqXBgPg1asGAqCQ5RID4L2kCwKgkOUSA+C9pAsCoJDlEgPg/fUNAqD8/w4D4PXIDwKg/P8OA+CL/w4CoPz/DgPg2biBAQTgk4kIA6CYgrcDBOD73gcD\
    oPi6EgTgy60MAsC63BED4L2kCwKg4MoHA+CPnIcDAqDCxAQD4OWeZwTgy+cBA6DY+gMCoI7xEQPg+Y0MAqCO8REDAA==Bcf0Ad/wAf/gAd+oAb9wAD23\
    xZrWEQGYgq//BQKgjMa+AgPg3fsJAqCWnhAD4IOvCwKgtpgUA+CX8QkCoLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgUA+Dd+wkCoLaYFAPgl/EJAqC2mBQD\
    4JfxCQKgtpgUA+CX8QkCoLaYFAPg3fsJAqCUhwoD4LXgHAKglIcKA+Dh+zUCoLqXBgPgn8JHAqC80RED4I3N/wMCoLqXBgPg1asGAqCQ5RID4L2kCwKg\
    kOUSA+C9pAsCoJDlEgPg/fUNAqD8/w4D4PXIDwKg/P8OA+CL/w4CoPz/DgPg2biBAQTgk4kIA6CYgrcDBOD73gcDoPi6EgTgj8QLA6DihBME4KX6CgLA\
    moUTBMDt+QoDoOKEEwTgj8QLA6DolNICAqCAfwPg4dlqBODVqwYDoI7xEQTg+Y0MAwA=BY+AAt/wAf/gAd+oAb9wADvvuZrWEQHQ9q7/BQKgjMa+AgPg\
    3fsJAqCWnhAD4IOvCwKgtpgUA+CX8QkCoLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgUA+Dd+wkCoLaYFAPgl/EJAqC2mBQD4JfxCQKgtpgUA+CX8QkCoLaY\
    FAPg3fsJAqCUhwoD4LXgHAKglIcKA+Dh+zUCoLqXBgPgn8JHAqC80RED4I3N/wMCoLqXBgPg1asGAqCQ5RID4L2kCwKgkOUSA+C9pAsCoJDlEgPg/fUN\
    AqD8/w4D4PXIDwKg/P8OA+CL/w4CoPz/DgPg2biBAQTgk4kIA6CYgrcDBOD73gcDoPi6EgTgj8QLA6DihBME4KX6CgOg4oQTBOCl+goDoOKEEwTgj8QL\
    A6Dc/9ECAqD23QED4PePagTg1asGAwA=A//gAZ/YAd+oAQFm36nA/ggA4JKf0QkC4NmILQCgkJQtAuDXwgwAoLzREQLgkbgMAKC80REC4JG4DACgvNER\
    AuCL/w4AoMKKDwLg0YkPAKDCig8C4Iv/DgCgwooPAuCL/w4AoMKKDwLgi/8OAKDCig8C4NGJDwCgwooPAuCL/w4AoMKKDwLgi/8OAKDCig8C4Iv/DgCg\
    wooPAuDRiQ8AoMKKDwLgi/8OAKCA6BAC4M2hDQCgwooPAuCL/w4AoKC/DwLg+Y0MAKDU+xEC4K3KDgCgiJUPAuCFowwAoMjmEQLgv5gMAKCO8REC4NfC\
    DACgmoYSAuCPxAsAoPi6EgLg+Y0MAKCO8REC4OPXDACgpKcRAuDj1wwAoKSnEQLg49cMAKCO8REC4Iv/DgCg6o4MAuCd8BEAoNTYDALgs6YRAKDQkxAC\
    4PmNDACgjvERAuD5jQwAoI7xEQLg+Y0MAKD4uhIC4I/ECwCg+LoSAuCPxAsAoPi6EgLgobUOAKCStg4C4PXIDwCgkrYOAuD1yA8AoPz/DgLgt+sNAKDQ\
    kxAC4LfrDQCg0JMQAuC36w0AoNCTEALgobUOAKDmyQ8C4KG1DgCg5skPAuChtQ4AoNCTEALgt+sNAKDQkxAC4LfrDQCg0JMQAuChtQ4AoObJDwLgobUO\
    AKDmyQ8C4KG1DgCg5skPAuChtQ4AoNCTEAIAA8+rAp+qAp+ZAgEC3+fG5xIAsO/ppgQCAA==A9+oAbeQAb9wAT3H06yVDQCI+6aWBAKA2+8OAKDOnw8C\
    4P/pDgCg6NH1AwKAsJoLAICe7xIC4N37CQCg8I0UAuCjhgoAoPCNFALg47QHAKCynsQCAuD56gYAoJjYGwLgr/gEAKDwjRQCgJy1BwCA/pcUAuCX8QkA\
    oLaYFALg3fsJAKDC8JMEAuCl+goAoPi6EgLg55wJAKDm7BQC4P3SCACgoOIUAuD90ggAoIqsFQLg0eYJAKCg4hQC4NHmCQCgtpgUAuDnnAkAoIqsFQLg\
    k4kIAKCKrBUC4LuwCgCgzM4TAuC7sAoAoMzOEwLg0eYJAKDMzhMC4KX6CgCgqI8TAuCzgwwAoPi6EgLgpfoKAKD4uhIC4PmNDACg+LoSAuCl+goAoMzO\
    EwLgu7AKAKCKrBUC4P3SCACg4NqEAgLgpfoKAAA=BNeKA9+JA7/RAp+ZAgA9n97IpAsBgIzSowEC4KupZwGgnNcNAuDj1wwBoMKKDwLgqeeuAgHgyujX\
    DALgydwQAaC+og0C4MncEAGgvqINAuDJ3BABoL6iDQLgs6YRAaDU2AwC4LOmEQGg5skPAuD5jQwBoObJDwLgydwQAaC+og0C4MncEAGgvqINAuCzphEB\
    oNTYDALgs6YRAaDU2AwC4LOmEQGg1NgMAuCzphEBoL6iDQLgydwQAaC+og0C4MncEAGgvqINA8D7pRECoNTYDAPgs6YRAqDU2AwD4LOmEQKgvqINA+DJ\
    3BACoL6iDQPgydwQAqC+og0D4MncEAKgvqINA+CzphECoNTYDAPgs6YRAqDU2AwD4LOmEQKgvqINA+DJ3BACoL6iDQPgydwQAqC+og0D4LOmEQKg1NgM\
    A+CzphECAA==BP/gAcnfAe/EAd+oAQEPtdr62w0A1omZmgcDoNyFCwDg/4wUA6CssQoA4OP6EQKgjs4MAICi3NkHA+DnnAkAoNCTEAPgt+sNAKDQkxAD\
    4LfrDQCgut0QA+D7gQ0AAA==A+e1Ad+oAb9wAB2XrqyVDQHY1aaWBAKA2+8OAaDOnw8C4P/pDgGg6NH1AwKAsJoLAYCe7xIC4N37CQGg8I0UAuCjhgoB\
    oPCNFALg47QHAaCynsQCAuD56gYBoJjYGwLgr/gEAaDwjRQCgJy1BwGA/pcUAuCX8QkBoLaYFALg3fsJAaDC8JMEAuCl+goBoPi6EgLg55wJAaDm7BQC\
    4P3SCAEABL/RAt/KAq+1Ap+ZAgFhn5mJyg0A4IiDxAEC8NewCgCQsM4TAvDB+goAkMaEEwLwwfoKAJDGhBMC8MH6CgCQsM4TAvDXsAoAkLDOEwLw17AK\
    AJCwzhMC8MH6CgCQxoQTAvDB+goAkMaEEwLwwfoKAJDGhBMC8MH6CgCQsM4TAvDXsAoAkLDOEwLw17AKAJCwzhMC8MH6CgCQxoQTAvDB+goAkMaEEwLw\
    wfoKAJCwzhMC8NewCgCQsM4TAvDXsAoAkLDOEwLw17AKAJCwzhMC8MH6CgCQxoQTAvDB+goAkMaEEwLwwfoKAJCwzhMC8NewCgCQsM4TAvDXsAoAkLDO\
    EwLwwfoKAJD6+goD4LmyaACgpJw2AvDB+goAkMaEEwLwwfoKAJDGhBMC8MH6CgCQsM4TAvDXsAoAkLDOEwLw17AKAJCwzhMC8MH6CgCQxoQTAvDB+goA\
    kMaEEwLwwfoKAJDGhBMC8MH6CgCQsM4TAvDXsAoAkLDOEwLw17AKAJCwzhMC8MH6CgCQxoQTAvDB+goAkMaEEwLwwfoKAJCwzhMC8NewCgCQsM4TAvDX\
    sAoAkLDOEwLw17AKAJCwzhMC8MH6CgCQxoQTAvDB+goAkMaEEwLwwfoKAJCwzhMC8NewCgCQ5IGvAQPg07cFAKCEvYoCA+CXzgQAAA==A7/jAf/gAd+o\
    AQAhv4CslQ0BoOCmlgQCgNvvDgGgzp8PAuD/6Q4BoOjR9QMCgLCaCwGAnu8SAuDd+wkBoPCNFALgo4YKAaDwjRQC4OO0BwGgsp7EAgLg+eoGAaCY2BsC\
    4K/4BAGg8I0UAoCctQcBgP6XFALgl/EJAaC2mBQC4N37CQGgwvCTBALgpfoKAaD4uhIC4OecCQGg5uwUAuD90ggBoPjX3gIC4PmNDAGg+LoSAuCxSQEA\
    A5+ZAt+VAv/gAQEDn6q9+gwAwLHOmhIC4J2TFwAABP/BA+GzA9+JA7/RAgFZ/5TfnxQAwLeRiggC4LOmEQCg1NgMAuCzphEAoNLaagLggZa0BAPgrcBt\
    AqD0uokFA+CL/w4CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+CL/w4CoPz/DgPg9cgPAqD8/w4D4Iv/DgKg/P8OA+CL/w4CoISKCAPgg/UVAqDC5wkD\
    4MWXFAKg/P8OA+D1yA8CoJK2DgPg9cgPAqD8/w4D4Iv/DgKg/P8OA+CL/w4CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+D1yA8CoJK2DgPg9cgPAqD8\
    /w4D4Iv/DgKg/P8OA+CL/w4CoPz/DgPgi/8OAqC+og0D4MncEAKgvqINA+CzphECoNTYDAPgs6YRAqDU2AwD4LOmEQKgvqINA+DJ3BACoL6iDQPgydwQ\
    AqC+og0D4LOmEQKg1NgMA+CzphECoNTYDAPgs6YRAqC+og0D4MncEAKgvqINA+DJ3BACoL6iDQPgydwQAqC+og0D4LOmEQKg1NgMA+CzphECoNTYDAPg\
    s6YRAqC+og0D4MncEAKgvqINA+DJ3BACoL6iDQPgs6YRAqDU2AwD4LOmEQKg1NgMA+CzphECoJb7CgMB34kDv9ECAwIAwHALAQDAcA==BN+JA7/RAp+Z\
    AgADSP/J6eALAKD8sZkFAeCtwG0AoIaAoAYB4Iv/DgCg/P8OAeCL/w4AoPz/DgHgi/8OAKD8/w4B4Iv/DgCg/P8OAeD1yA8AoJK2DgHg9cgPAKD8/w4B\
    4Iv/DgCg/P8OAeCL/w4AoPz/DgHgi/8OAKD8/w4B4Iv/DgCg/P8OAeD1yA8AoJK2DgHg9cgPAKD8/w4B4Iv/DgCg/P8OAeCL/w4AoPz/DgHgi/8OAKC+\
    og0B4MncEACgvqINAeCzphEAoNTYDAHgs6YRAKDU2AwB4LOmEQCgvqINAeDJ3BAAoL6iDQHgydwQAKC+og0B4LOmEQCg1NgMAeCzphEAoNTYDAHgs6YR\
    AKC+og0B4MncEACgvqINAeDJ3BAAoL6iDQHgydwQAKC+og0B4M/+HQKgre8RAeDGth0AoL6iDQHgydwQAKC+og0B4MncEACgvqINAeCzphEAoNTYDAHg\
    s6YRAKDU2AwB4LOmEQCglvsKAQHfiQO/0QIDAgDAcAsBAMBwA//gAefMAd+oAQFbl5eslQ0A+PamlgQCgNvvDgCgzp8PAuD/6Q4AoOjR9QMCgLCaCwCA\
    nu8SAuDd+wkAoPCNFALgo4YKAKDwjRQC4OO0BwCgsp7EAgLg+eoGAKCY2BsC4K/4BACg8I0UAoCctQcAgP6XFALgl/EJAKC2mBQC4N37CQCgwvCTBALg\
    pfoKAKD4uhIC4OecCQCg5uwUAuD90ggAoKDiFALg/dIIAKCKrBUC4NHmCQCgoOIUAuDR5gkAoLaYFALg55wJAKCKrBUC4JOJCACgiqwVAuC7sAoAoMzO\
    EwLgu7AKAKDMzhMC4NHmCQCgzM4TAuCl+goAoKiPEwLgs4MMAKD4uhIC4KX6CgCg+LoSAuD5jQwAoPi6EgLgpfoKAKDMzhMC4LuwCgCgiqwVAuD90ggA\
    oLaYFALg0eYJAKCWwRUC4NuHCQCgzM4TAuC7sAoAoIqsFQLg55wJAKDihBMC4LuwCgCgtpgUAuDR5gkAoLaYFALgu7AKAKDMzhMC4LuwCgCgzM4TAuCl\
    +goAoMzOEwLg0eYJAKC2mBQC4NHmCQCgtpgUAuC7sAoAoMzOEwLgu7AKAKDMzhMC4LuwCgCgzM4TAuC7sAoAoIqsFQLg/dIIAAA=BL/RAq/FAp+ZAv/g\
    AQEqv5bJpAsAwK6gjQ4CoJvnHgDgpP2OAwLgydwQAKC+og0C4M/+HQPg0eYJAqCw9gYAoL6iDQLgs6YRAKDU2AwC4LOmEQCg5skPAuD5jQwAoObJDwLg\
    ydwQAKC+og0C4MncEACgvqINAuCzphEAoNTYDALgs6YRAKDU2AwC4LOmEQCg1NgMAuCzphEAoL6iDQLgydwQAKC+og0C4MncEACgvqINAuCzphEAoNTY\
    DALgs6YRAKDU2AwC4LOmEQCgvqINAuDJ3BAAoL6iDQLgydwQAKCEiggCAA==BI/9Af/6Aff6Af/gAQEF/5bH5xIC+Me4mQUAmIDWtwwD0JiVjAoAgNzQ\
    /AEDAA==A//gAZ/EAd+oAQEC39He4A0A4Kj4nA0CAA==A7/RAtfIAp+ZAgGuAb+F4J8UAMC3kYoIAuCzphEAoNTYDALgs6YRAKDihBMC4I/ECwCg6o4M\
    AuCd8BEAoPz/DgLg+Y0MAKCO8REC4OPXDACgpKcRAuDj1wwAoKSnEQLg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoI7xEQLg49cMAKCkpxEC4OPXDACg\
    pKcRAuDj1wwAoKSnEQLg49cMAKCkpxEC4OPXDACgjvERAuD5jQwAoI7xEQLg49cMAKCkpxEC4OPXDACg1NgMAuCZqxUAoL6iDQLg49cMAKCkpxEC4OPX\
    DACgjvERAuD5jQwAoI7xEQLg49cMAKCkpxEC4OPXDACg3IULAuCtwG0AoKSnEQLg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoKSnEQLg49cMAKCO8REC\
    4PmNDACgjvERAuDj1wwAoKSnEQLg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoKSnEQLg9cgPAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8\
    /w4C4Iv/DgCg/P8OAuD1yA8AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4PXIDwCgkrYOAuD1yA8AoPz/DgLgi/8O\
    AKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4PXIDwCg/P8OAuCL/w4AoPz/DgLgi/8OAKDc4gUC4KucGACgwucJAuDFlxQAoPz/DgLg\
    9cgPAKCStg4C4PXIDwCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLg9cgPAKCStg4C4PXIDwCg/P8OAuCL/w4AoPz/\
    DgLgi/8OAKD8/w4C4Iv/DgCgvqINAuDJ3BAAoL6iDQLgs6YRAKDU2AwC4LOmEQCg1NgMAuCzphEAoL6iDQLgydwQAKC+og0C4MncEACgvqINAuCzphEA\
    oNTYDALgs6YRAKDU2AwC4LOmEQCgvqINAuDJ3BAAoL6iDQLgydwQAKC+og0C4MncEACgvqINAuCzphEAoNTYDALgs6YRAKDU2AwC4LOmEQCgvqINAuDJ\
    3BAAoL6iDQLgydwQAKC+og0C4LOmEQCg1NgMAuCzphEAoNTYDALgs6YRAKCW+woCAb/RAp+ZAgMCAMBwCwEAwHA=BOeNA9+JA7/RAp+ZAgA6n97IpAsB\
    gIzSowEC4KupZwGgnNcNAuDj1wwBoMKKDwKgvM+GDwPgydwQAqC+og0D4MncEAKgwP8dAaC+og0C4LOmEQGg1NgMAuCzphEBoObJDwLg+Y0MAaDmyQ8C\
    4MncEAGgvqINAuDJ3BABoL6iDQLgs6YRAaDU2AwC4LOmEQGg1NgMAuCzphEBoNTYDALgs6YRAaC+og0C4MncEAGgvqINAuDJ3BABoL6iDQLgs6YRAaDU\
    2AwC4LOmEQGg1NgMAuCzphEBoL6iDQLgydwQAaC+og0C4MncEAGgvqINAuDJ3BABoL6iDQLgs6YRAaDU2AwC4LOmEQGg1NgMAuCzphEBoL6iDQLgydwQ\
    AaC+og0C4MncEAGgvqINAuCzphEBoNTYDAIABKePA9+JA7/RAp+ZAgA7n97IpAsBgIzSowEC4KupZwGgnNcNAuDj1wwBoMKKDwKgvM+GDwPgydwQAqC+\
    og0D4MncEAKgwP8dAaC+og0C4LOmEQGg1NgMAuCzphEBoObJDwLg+Y0MAaDmyQ8C4MncEAGgvqINAuDJ3BABoL6iDQLgs6YRAaDU2AwC4LOmEQGg1NgM\
    AuCzphEBoNTYDALgs6YRAaC+og0C4MncEAGgvqINAuDJ3BABoIDFCwLg280TAaCssQoC4NvNEwGgrLEKAuDbzRMBoKyxCgLg280TAaCssQoC4NvNEwGg\
    rLEKAuDbzRMBoJb7CgLg280TAaCssQoC4NvNEwGgrLEKAuDbzRMBoKyxCgLg280TAaCssQoC4NvNEwGglvsKAuDbzRMBoKyxCgKg+8kVAQHfiQO/0QID\
    AgDAcAsBAMBwA7/RApm7Ap+ZAgEJ5aa/wQsApszx1A0C4JOJCACg9PUVAuCTiQgAoMCEwAIC4Nm2DQCgrsgQAuDd2AQAAA==BZ+ZAp+OAomJAv/gAd+o\
    AQGDAd+Dx+cSAuqgydoEAJb45MIBAur1/0ED9rucGAKKmPD1AQP2lcYRAKCOzgwD4L+7EQCgjs4MA+C/uxEAoI7ODAPgv7sRAKCOzgwD4IXGEQCgjs4M\
    A+C3qqUCAKDmgwUD4LezjAEAgPKZBAOAqNWFBQTg+Y0MA6DMzhME4LuwCgOg0JMQBODj1wwDoKSnEQTg49cMA6CO8REE4PmNDAOgut0QBODNoQ0DoI7x\
    EQTg+Y0MA6CO8REE4OPXDAOgpKcRBODj1wwDoKSnEQTg49cMA6CO8REE4PmNDAOgjvERBOD5jQwDoI7xEQTg49cMA6CkpxEE4OPXDAOgpKcRBODj1wwD\
    oKSnEQTg49cMA6CO8REE4PmNDAOgjvERBOD5jQwDoI7xEQTgi/8OA6D8/w4E4OPXDAOgpKcRBODj1wwDoI7xEQTg+Y0MA6DmyQ8E4KG1DgOgjvERBODj\
    1wwDoKSnEQTg49cMA6CkpxEE4OPXDAOgpKcRBODj1wwDoI7xEQTg+Y0MA6CO8REE4LfrDQOg0JMQBODj1wwDoNCTEATg9cgPA6DmyQ8E4OPXDAOgjvER\
    BOD5jQwDoI7xEQTg+Y0MA6CO8REE4PmNDAOgjvERBODj1wwDoKSnEQTg49cMA6CkpxEE4OPXDAOgjvERBOD5jQwDoI7xEQTgt+sNA6DQkxAE4OPXDAOg\
    pKcRBOChtQ4DoObJDwTgs6YRA6Du0wgE4K/hFAOgrLEKBODbzRMDoJb7CgTg8YMTA6CW+woE4LfgMgOgmsAHBODtvhYDoJrABwTg7b4WA6CawAcE4NvN\
    EwOg1NgMBOCzphEDoNTYDATgs6YRA6DU2AwE4LOmEQOgvqINBODJ3BADoNTYDATgnfARA6DU2AwEAA==A6OkA9+JA7/RAgALn83fnxQBwLeRiggC4LOm\
    EQGg1NgMAuCzphEBoIzxngUCmMr2OAGgmsAHAuDRiQ8B6Ou6pwUC4Iv/DgEAA//gAafSAd+oAQFZ15GslQ0AuPGmlgQCgNvvDgCgzp8PAuD/6Q4AoOjR\
    9QMCgLCaCwCAnu8SAuDd+wkAoPCNFALgo4YKAKDwjRQC4OO0BwCgsp7EAgLg+eoGAKCY2BsC4K/4BACg8I0UAoCctQcAgP6XFALgl/EJAKC2mBQC4N37\
    CQCgwvCTBALgpfoKAKD4uhIC4OecCQCg5uwUAuD90ggAoKDiFALg/dIIAKCKrBUC4NHmCQCgoOIUAuDR5gkAoLaYFALg55wJAKCKrBUC4JOJCACgiqwV\
    AuC7sAoAoMzOEwLgu7AKAKDMzhMC4NHmCQCgzM4TAuCl+goAoKiPEwLgs4MMAKD4uhIC4KX6CgCg+LoSAuD5jQwAoPi6EgLgpfoKAKDMzhMC4LuwCgCg\
    iqwVAuD90ggAoJ7AMwLg24cJAKDMzhMC4LuwCgCgiqwVAuDnnAkAoOKEEwLgu7AKAKC2mBQC4NHmCQCgtpgUAuC7sAoAoMzOEwLgu7AKAKDMzhMC4KX6\
    CgCgzM4TAuDR5gkAoLaYFALg0eYJAKC2mBQC4LuwCgCgzM4TAuC7sAoAoMzOEwLgu7AKAKDMzhMC4LuwCgCgiqwVAuD90ggAAA==BN+oAb9w/0UAAiL/\
    2/3HDACgzen8DgGA+bMOAIDE/w4BgMT/DgCAxP8OAYDE/w4AgMT/DgGAxP8OAIDE/w4BgK7JDwCAxP8OAYDE/w4AgMT/DgGAxP8OAIDE/w4BgMT/DgCA\
    xP8OAYDE/w4AgMT/DgGAxP8OAIDE/w4BgK7JDwCAxP8OAYDE/w4AgMT/DgGAxP8OAIDE/w4BgMT/DgCAxP8OAYDE/w4AgMT/DgGAxP8OAMCClQgDAA==\
    BOeKBJ/6A//BA9+JAwBbl8XLpxAB+PORkwQC4N+SEAGgpKcRAqCXlg0B4NiyngUC4K3AbQHgifLMBAOArskPAYCqwvABAqCWxMMBA+CL/w4CoPz/DgPg\
    i/8OAqD8/w4D4PXIDwKgkrYOA+D1yA8CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+CL/w4CoL6iDQPgydwQAqC+og0D4LOmEQKg1NgMA+CzphECoNTY\
    DAPgs6YRAqC+og0D4MncEAKgvqINA+DJ3BACoL6iDQPgs6YRAqDU2AwD4LOmEQKg1NgMA+CzphECoL6iDQPgydwQAqC+og0D4MncEAKgvqINA+DJ3BAC\
    oL6iDQPgs6YRAqDU2AwD4LOmEQKg1NgMA+CzphECoL6iDQPgydwQAqC+og0D4MncEAKgvqINA+CzphECoNTYDAPgs6YRAqDU2AwD4LOmEQKglvsKA+Db\
    zRMCoKyxCgPg280TAqCssQoD4NvNEwKglvsKA+DbzRMCoKyxCgPg280TAqCssQoD4NvNEwKgrLEKA+DbzRMCoKyxCgPg280TAqCssQoD4NvNEwKglvsK\
    A+DbzRMCoKyxCgPg280TAqCssQoD4NvNEwKgrLEKA+DbzRMCoKyxCgMAA+/CA//BA9+JAwA4j6+UnBQB0KXahwgC4N+SEAGglPC8BQLgrcBtAaCspi8C\
    4OPXDAGgpKcRAuDj1wwBoKSnEQLg49cMAaCO8REC4PmNDAGgjvERAuDj1wwBoKSnEQLg49cMAaCkpxEC4OPXDAGgpKcRAuDj1wwBoKSnEQLg49cMAaCO\
    8REC4OPXDAGgpKcRAuDj1wwBoKSnEQLg49cMAaCkpxEC4OPXDAGgpKcRAuDj1wwBoI7xEQLg+Y0MAaCO8REC4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8O\
    AaD8/w4C4PXIDwGgkrYOAuD1yA8BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4PXIDwGg/P8OAgA=A9+JA9eJA7/R\
    AgFgn83fnxQAwLeRiggC4LOmEQCg1NgMAuCzphEAoNTYDALgnfARAKDqjgwC4JfOBACgmMvvBALgrcBtAKD68swEAuD1yA8AoJK2DgLg9cgPAKD8/w4C\
    4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuD1yA8AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg3OIFAuCrnBgAoMLnCQLgxZcUAKD8\
    /w4C4PXIDwCgkrYOAuD1yA8AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4PXIDwCgkrYOAuD1yA8AoPz/DgLgi/8O\
    AKD8/w4C4Iv/DgCg/P8OAuCL/w4AoL6iDQLgydwQAKC+og0C4LOmEQCg1NgMAuCzphEAoNTYDALgs6YRAKC+og0C4MncEACgvqINAuDJ3BAAoL6iDQLg\
    s6YRAKDU2AwC4LOmEQCg1NgMAuCzphEAoL6iDQLgydwQAKC+og0C4MncEACgvqINAuDJ3BAAoL6iDQLgs6YRAKDU2AwC4LOmEQCg1NgMAuCzphEAoL6i\
    DQLgydwQAKC+og0C4MncEACgvqINAuCzphEAoNTYDALgs6YRAKDU2AwC4LOmEQCglvsKAgHfiQO/0QIDAgDAcAsBAMBwBL/RArW3Ap+ZAv/gAQFPyfaW\
    pA8Aysb7twIC4PHipAYD4K3AbQKgtKVNA+Dj1wwC2LqXswQDqK2lCwKg/P8OA+CL/w4CoIbGhwED4Iv/DgKg3OIFA+CrnBgCoPz/DgPgi/8OAqD8/w4D\
    4PXIDwKgkrYOA+D1yA8CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+CL/w4CoPz/DgPgi/8OAqD8/w4D4PXIDwKgkrYOA+D1yA8CoPz/DgPgi/8OAqD8\
    /w4D4Iv/DgKg/P8OA+CL/w4CoL6iDQPgydwQAqC+og0D4LOmEQKg1NgMA+CzphECoNTYDAPgs6YRAqC+og0D4MncEAKgvqINA+DJ3BACoL6iDQPgs6YR\
    AqDU2AwD4LOmEQKg1NgMA+CzphECoL6iDQPgydwQAqC+og0D4MncEAKgvqINA+DJ3BACoL6iDQPgs6YRAqDU2AwD4LOmEQKg1NgMA+CzphECoL6iDQPg\
    ydwQAqC+og0D4MncEAKgvqINA+CzphECoNTYDAPgs6YRAqDU2AwD4LOmEQKglvsKAwGfmQL/4AEDAgDAcAsBAMBwA7+pA9+JA7/RAgB+v8SJ8g4B4ILP\
    3QIC4N+SEAGgqOwNAuDPzwMBoIzDGwLg9cgPAaCStg4C4OPXDAGgjvERAuD5jQwBoI7xEQLg49cMAaCq0qgEAuCtwG0BoKymLwLg49cMAaD2geQFAuCL\
    /w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLg9cgPAaCStg4C4PXIDwGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8O\
    AuCL/w4BoPz/DgLg9cgPAaCStg4C4PXIDwGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGgvqINAuDJ3BABoL6iDQLgs6YRAaDU2AwC4LOmEQGg\
    1NgMAuCzphEBoL6iDQLgydwQAaC+og0C4MncEAGgvqINAuCzphEBoNTYDALgs6YRAaDU2AwC4LOmEQGgvqINAuDJ3BABoL6iDQLgydwQAaC+og0C4Mnc\
    EAGgvqINAuCzphEBoNTYDALgs6YRAaDU2AwC4LOmEQGgvqINAuDJ3BABoL6iDQLgydwQAaC+og0C4LOmEQGg1NgMAuCzphEBoNTYDALgs6YRAaCW+woC\
    4NvNEwGgrLEKAuDbzRMBoKyxCgLg280TAaCW+woC4NvNEwGgrLEKAuDbzRMBoKyxCgLg280TAaCssQoC4NvNEwGgrLEKAuDbzRMBoKyxCgLg280TAaCW\
    +woC4NvNEwGgrLEKAuDbzRMBoKyxCgLg280TAaCssQoC4NvNEwGgrLEKAuDbzRMBoJb7CgLg280TAaCssQoC4NvNEwGgrLEKAuDbzRMBoKyxCgLg280T\
    AaCssQoC4NvNEwGgrLEKAgA=A5+ZAv+FAv/gAQEh/92rlQ0AgPamlgQCgNvvDgCgzp8PAuD/6Q4AoOjR9QMCgLCaCwCAnu8SAuDd+wkAoPCNFALgo4YK\
    AKDwjRQC4OO0BwCgsp7EAgLg+eoGAKCY2BsC4K/4BACg8I0UAoCctQcAgP6XFALgl/EJAKC2mBQC4N37CQCgwvCTBALgpfoKAKD4uhIC4OecCQCg5uwU\
    AuD90ggAoLKnqwEC4LuwCgCg/MyvAwLglfShAQAAA7/RAr/OAp+ZAgEFv+fSwgsAgNupzA8C4PmNDACgjvERAuD5jQwAAA==A//BA+e2A9+JAwGDAZ/e\
    yKQLAoCckzwAoKi/ZwLgq6lnAKCupQsC4Iv/DgCg6vy9AgLghZlrAKCo7UcC4O+yFwCgyPImAuCzgwwA4P7xEQLg49cMAKCkpxEC4OPXDACA7KYRAoCc\
    2AwAgOymEQKAnNgMAIDsphECgJzYDACA1vARAoCc2AwAgOymEQKAnNgMAIDsphECgJzYDACA7KYRAoCc2AwAgOymEQKAnNgMAIDW8BECgLKODACA1vAR\
    AoDE/w4AgMT/DgKAxP8OAIDE/w4CgMT/DgCAxP8OAoCuyQ8AgNq1DgKArskPAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg\
    /P8OAuD1yA8AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg3OIFAuCrnBgAoMLnCQLgxZcUAKD8/w4C4PXIDwCgkrYOAuD1yA8AoPz/DgLgi/8OAKD8/w4C4Iv/\
    DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4PXIDwCgkrYOAuD1yA8AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoL6iDQLgydwQAKC+og0C\
    4LOmEQCg1NgMAuCzphEAoNTYDALgs6YRAKC+og0C4MncEACgvqINAuDJ3BAAoL6iDQLgs6YRAKDU2AwC4LOmEQCg1NgMAuCzphEAoL6iDQLgydwQAKC+\
    og0C4MncEACgvqINAuDJ3BAAoL6iDQLgs6YRAKDU2AwC4LOmEQCg1NgMAuCzphEAoL6iDQLgydwQAKC+og0C4MncEACgvqINAuCzphEAoNTYDALgs6YR\
    AKDU2AwC4LOmEQCg1NgMAuCzphEAoL6iDQLgydwQAKC+og0C4MncEADg38wFAAH/wQPfiQMDAgDAcAsBAMBwA43MA//BA9+JAwCOAfGllJwUAbKc2ocI\
    AuDfkhABoJTwvAUC4K3AbQGgrKYvAuDj1wwBoKSnEQLg49cMAaCkpxEC4OPXDAGgjvERAuD5jQwBoI7xEQLg49cMAaCkpxEC4OPXDAGgpKcRAuDj1wwB\
    oKSnEQLg49cMAaCkpxEC4OPXDAGgjvERAuDj1wwBoKSnEQLg49cMAaCkpxEC4OPXDAGgpKcRAuDj1wwBoKSnEQLg49cMAaCO8REC4PmNDAGgjvERAuCL\
    /w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuD1yA8BoJK2DgLg9cgPAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8O\
    AuD1yA8BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4PXIDwGgkrYOAuD1yA8BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg\
    /P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4PXIDwGgkrYOAuD1yA8BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoL6iDQLgydwQAaC+og0C4LOm\
    EQGg1NgMAuCzphEBoNTYDALgs6YRAaC+og0C4MncEAGgvqINAuDJ3BABoL6iDQLgs6YRAaDU2AwC4LOmEQGg1NgMAuCzphEBoL6iDQLgydwQAaC+og0C\
    4MncEAGgvqINAuDJ3BABoL6iDQLgs6YRAaDU2AwC4LOmEQGg1NgMAuCzphEBoL6iDQLgydwQAaC+og0C4MncEAGgvqINAuCzphEBoNTYDALgs6YRAaDU\
    2AwC4LOmEQGglvsKAuDbzRMBoKyxCgLg280TAaCssQoC4NvNEwGglvsKAuDbzRMBoKyxCgLg280TAaCssQoC4NvNEwGgrLEKAuDbzRMBoKyxCgLg280T\
    AaCssQoCAA==BL/RAovDAp+ZAv/gAQElv4XgnxQAwLeRiggC4LOmEQCg1NgMAuCzphEAoJziiwUC4JOJCACg3IULAuCtwG0AoKSnEQLg49cMAKCkpxEC\
    4OPXDACgpKcRAuDj1wwAoKSnEQLg49cMAKCO8REC4PmNDACgjvERAuDj1wwAoKSnEQLg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoKSnEQLg3Z9JAKCk\
    pxEC4POIywID4Iv/DgKg/P8OA+CL/w4CoNK8qggD4LOmEQKglvsKAwGfmQL/4AEDAgDAcAsBAMBwA9+oAa+QAb9wASfP06yVDQCQ+6aWBAKA2+8OAKDO\
    nw8C4P/pDgCg6NH1AwKAsJoLAICe7xIC4N37CQCg8I0UAuCjhgoAoPCNFALg47QHAKCynsQCAuD56gYAoJjYGwLgr/gEAKDwjRQCgJy1BwCA/pcUAuCX\
    8QkAoLaYFALg3fsJAKDC8JMEAuCl+goAoPi6EgLg55wJAKDm7BQC4P3SCACgoOIUAuD90ggAoIqsFQLg0eYJAKD+j6ICAuD5jQwAoPi6EgLgm5MBAKDW\
    tR0C4LuwCgAAA//gAefgAd+oAQFOl9/y8A8A2PS23AMC4N+SEACglPC8BQLgrcBtAKDG6uMBAuDj1wwAoNy9rwQC4Iv/DgCg/P8OAuCL/w4AoPz/DgLg\
    i/8OAKD8/w4C4Iv/DgCg/P8OAuD1yA8AoJK2DgLg9cgPAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuD1yA8AoJK2\
    DgLg9cgPAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKC+og0C4MncEACgvqINAuCzphEAoNTYDALgs6YRAKDU2AwC4LOmEQCgvqINAuDJ3BAA\
    oL6iDQLgydwQAKC+og0C4LOmEQCg1NgMAuCzphEAoNTYDALgs6YRAKC+og0C4MncEACgvqINAuDJ3BAAoL6iDQLgydwQAKC+og0C4LOmEQCg1NgMAuCz\
    phEAoNTYDALgs6YRAKC+og0C4MncEACgvqINAuDJ3BAAoL6iDQLgs6YRAKDU2AwC4LOmEQCg1NgMAuCzphEAoJb7CgIB/+AB36gBAwIAwHALAQDAcA==\
    A//BAd+oAb9wAFn/3/zHDAGg0ej8DgKA+bMOAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgK7JDwGAxP8OAoDE/w4BgMT/DgKAxP8O\
    AYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgK7JDwGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKA\
    xP8OAYCuyQ8CgOymEQGAnNgMAoDsphEBgJzYDAKA7KYRAYCc2AwCgNbwEQGAso4MAoDW8BEBgLKODAKA1vARAYCc2AwCgOymEQGAnNgMAoDsphEBgJzY\
    DAKA1vARAYCyjgwCgNbwEQGAso4MAoDW8BEBgLKODAKA1vARAYCc2AwCgOymEQGAnNgMAoDsphEBgJzYDAKA1vARAYCyjgwCgNbwEQGAso4MAoDW8BEB\
    gJzYDAKA7KYRAYCc2AwCgOymEQGAnNgMAoDsphEBgJzYDAKA1vARAYCyjgwCgNbwEQGAso4MAoDW8BEBgJzYDAKA7KYRAYCc2AwCgOymEQGAnNgMAoDW\
    8BEBgLKODAKA1vARAYCyjgwCgNbwEQIBv3CfOAMFAJ84CgUAAA==CMfiAf/gAdfFAe/EAd+oAbeNAc+MAb9wAJcBt4+WnBQC0InahwgF4N+SEALg25vu\
    AwOYj88hBuD5jQwDoI7xEQbg+Y0MA6CO8REG4PmNDAOg+LoSBuCPxAsDoPi6Egbg+Y0MA6CO8REG4PmNDAOgjvERBqC8gWYDoPi6Egbg+Y0MA6CO8REG\
    4PmNDAOgjvERBuD5jQwDoI7xEQbg+Y0MA6D4uhIG4PmNDAOgut0QBuDj1wwDoKSnEQbg49cMA6CkpxEG4OPXDAOgpKcRBuDj1wwDoKSnEQbg49cMA6CO\
    8REG4OPXDAOgpKcRBuDj1wwDoKSnEQbg49cMA6CkpxEG4OPXDAOgpKcRBuD1yA8DoPz/Dgbgi/8OA6D8/w4G4Iv/DgOg/P8OBuCL/w4DoPz/Dgbgi/8O\
    A6D8/w4G4PXIDwOgopALAZCMpgME4PXIDwGg/P8OBOCL/w4BoPz/DgTgi/8OAaD8/w4E4Iv/DgGg/P8OBOCL/w4BoPz/DgTg9cgPAaD8/w4E4Iv/DgGg\
    /P8OBOCL/w4BoPz/DgTgi/8OAaD8/w4E4Iv/DgGg/P8OBOD1yA8BoJK2DgTg9cgPAaD8/w4E4Iv/DgGg/P8OBOCL/w4BoPz/DgTgi/8OAaD8/w4E4Iv/\
    DgGg/P8OBOD1yA8BoJK2DgTg9cgPAaD8/w4E4Iv/DgGg/P8OBOCL/w4BoPz/DgTgi/8OAdjOoQ0E4MncEAGgvqINB8D7pREBwIzZDATgs6YRAaDU2AwE\
    4LOmEQGgvqINBODJ3BABoL6iDQTgydwQAaC+og0E4LOmEQGg1NgMBOCzphEBoNTYDATgs6YRAaC+og0E4MncEAGgvqINBODJ3BABoL6iDQTgydwQAaC+\
    og0E4LOmEQGg1NgMBOCzphEBoNTYDATgs6YRAaC+og0E4MncEAGgvqINBODJ3BABoL6iDQTgs6YRAaDU2AwE4LOmEQGg1NgMBOCzphEBoJb7CgTg280T\
    AaCssQoE4NvNEwGgrLEKBODbzRMBoJb7CgTg280TAaCssQoE6PyYEwQB/+AB36gBAwIAwHALAQDAcA==BPufAp+ZAt+KAv/gAQJMn4fH5xIAnNvEmAUB\
    5MPN5w8D4Iv/DgGg/P8OA+CL/w4BoPz/DgPgi/8OAaD8/w4D4PXIDwGgkrYOA+D1yA8BoPz/DgPgi/8OAaD8/w4D4Iv/DgGg/P8OA+CL/w4BoL6iDQPg\
    ydwQAaC+og0D4LOmEQGg1NgMA+CzphEBoNTYDAPgs6YRAaC+og0D4MncEAGgvqINA+DJ3BABoL6iDQPgs6YRAaDU2AwD4LOmEQGg1NgMA+CzphEBoL6i\
    DQPgydwQAaC+og0D4MncEAGgvqINA+DJ3BABoL6iDQPgs6YRAaDU2AwD4LOmEQGg1NgMA+CzphEBoL6iDQPgydwQAaC+og0D4MncEAGgvqINA+CzphEB\
    oNTYDAPgs6YRAaDU2AwD4LOmEQGglvsKA+DbzRMBoKyxCgPg280TAaCssQoD4NvNEwGglvsKA+DbzRMBoKyxCgPg280TAaCssQoD4NvNEwGgrLEKA+Db\
    zRMBoKyxCgPg280TAaCssQoDgILHWgMBn5kC/+ABAwIAwHALAQDAcA==A7fTAr/RAp+ZAgAJx9SQhgwBiIa++wwC4Km/BwGghveVAgLgr5sKAaCq2OEB\
    AuC36w0BoNbfuAMC4OPXDAEABK+rAq+mAp+ZAv/gAQAEz+bG5xIBgO/o0QkC8OqVxw4D4KXXBQIABP/gAY3aAffSAd+oAQEE8cGX3g0A8q7jawL4qaya\
    DgOI7LH1AwAAA7/uAf/gAd+oAQCmAb/R8vAPAcDMmZ8DAuDRiQ8B4MiTLgLg35IQAeDnkS4C4OecCQGglM0UAuCjhgoBoIbEEwLgx8UKAaCqgxQC4N37\
    CQGgqoMUAuDrhAsBoJz6EgLgv5gMAaCc+hIC4JfxCQGgnPoSAuC/mAwBoJz6EgLg0eYJAaC2mBQC4POxCQGglM0UAuCBuwoBoIbEEwLg1c4LAaDI5hEC\
    4L+YDAGgyOYRAuCp4gwBoJz6EgLg0eYJAaCKrBUC4JfxCQGgtpgUAuD90ggBoJz6EgLgv5gMAaDI5hEC4L+YDAGg8I0UAuCX8QkBoLKwEgLgv5gMAaDI\
    5hEC4L+YDAHghvwKAuCtwG0BoKSnEQLg49cMAaCkpxEC4OPXDAGgpKcRAuDj1wwBoKSnEQLg49cMAaCW8C8C4OPXDAGgpKcRAuDj1wwBoKSnEQLg49cM\
    AaCkpxEC4OPXDAGglvAvAuDj1wwBoKSnEQLg49cMAaCkpxEC4OPXDAGgpKcRAuDj1wwBoJ7vTQLgi/8OAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLg\
    9cgPAaCStg4C4PXIDwGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLg9cgPAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/\
    DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuD1yA8BoJK2DgLg9cgPAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuD1yA8B\
    oJK2DgLg9cgPAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8OAaC+og0C4MncEAGgvqINAuCzphEBoNTYDALgs6YRAaDU2AwC4LOmEQGgvqINAuDJ\
    3BABoL6iDQLgydwQAaC+og0C4LOmEQGg1NgMAuCzphEBoNTYDALgs6YRAaC+og0C4MncEAGgvqINAuDJ3BABoL6iDQLgydwQAaC+og0C4LOmEQGg1NgM\
    AuCzphEBoNTYDALgs6YRAaC+og0C4MncEAGgvqINAuDJ3BABoL6iDQLgs6YRAaDU2AwC4LOmEQGg1NgMAuCzphEBoJb7CgIB/+AB36gBAwIAwHALAQDA\
    cA==BP+0Au+0Ap+ZAv/gAQGGAY/dxucSAJDn3K0IAqDHhlcD4KOGCgKgprjeAgPgqb8HAqDevxYD4JOJCAKg3r8WA+CpvwcCoO69UgPgqb8HAqDevxYD\
    4Km/BwKguKG0BAPg3fsJAqCe7hMD4LuwCgKgoL8PA+Cp4gwCoI7xEQPg+Y0MAqDihBMD4Iv/DgKg/P8OA+CL/w4CoPz/DgPg9cgPAqD8/w4D4M2hDQKg\
    ut0QA+CTrA0CoPTSEAPg2bYNAqCuyBAD4Iv/DgKg/P8OA+D1yA8CoJK2DgPg9cgPAqDmyQ8D4OPXDAKgvqINA+CzphECoNTYDAPgs6YRAqCkpxED4OPX\
    DAKgpKcRA+Dj1wwCoKSnEQPg49cMAqCkpxED4M2hDQKgut0QA+DNoQ0CoNTYDAPgs6YRAqDU2AwD4LOmEQKgvqINA+DJ3BACoL6iDQPgydwQAqCStg4D\
    4N+SEAKgkrYOA4CuyQ8CgNq1DgOArskPAoDatQ4DgK7JDwKA2rUOA4CuyQ8CgNq1DgOArskPAoDE/w4DgMT/DgKAxP8OA4CuyQ8CgPDrDQOA7KYRAoCc\
    2AwDgNbwEQKAnNgMA4DsphECgJzYDAOA7KYRAoCGog0DgILdEAKAhqINA4CC3RACgJzYDAOA5u5NAoDe+goDgKqEEwKAyMQLA4DAuhICgN76CgOAqoQT\
    AoDIxAsDgKqEEwKAyMQLA4CUzhMCgMjECwOA1vARAoD0sAoDgJTOEwKA9LAKA4CUzhMCgPSwCgOAlM4TAoDe+goDgJTOEwKA9LAKA4CUzhMCgPSwCgOA\
    lM4TAoD0sAoDgJTOEwKA9LAKA4CUzhMCgN76CgOAlM4TAoD0sAoDgJTOEwKA9LAKA4CUzhMCgPSwCgOAlM4TAoD0sAoDgJTOEwKA9LAKA4CGlzICAZ+Z\
    Av/gAQMCAAALAQCgOA==A4+gA9+JA7/RAgANn97IpAsBgIzSowEC4KupZwGgnNcNAuDj1wwBoMKKDwLgqeeuAgHgyujXDALgydwQAaC+og0C4MncEAGg\
    vqINAuDJ3BABAA==A7/RAuvEAp+ZAgFav4XgnxQAwLeRiggC4LOmEQCg1NgMAuCzphEAoIzxngUC4K3AbQCgrKYvAuDj1wwAoKSnEQLg49cMAKCkpxEC\
    4OPXDACgjvERAuD5jQwAoI7xEQLg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoKSnEQLg49cMAKCkpxEC4PXIDwCg/P8OAuCL/w4AoPz/DgLg49cMAKCk\
    pxEC4OPXDACgpKcRAuCL/w4AoPz/DgLg9cgPAKD8/w4C4Iv/DgCg/P8OAuCT/iwAoP7GaQLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8O\
    AKD8/w4C4PXIDwCg/P8OAuCL/w4AoPz/DgLgi/8OAKDc4gUC4KucGACgwucJAuDFlxQAoPz/DgLg9cgPAKCStg4C4PXIDwCg/P8OAuCL/w4AoPz/DgLg\
    i/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLg9cgPAKCStg4C4PXIDwCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCgvqINAuDJ3BAAoL6i\
    DQLgs6YRAKDU2AwC4LOmEQCg1NgMAuCzphEAoL6iDQLg/6vUAwCglvsKAgG/0QKfmQIDAgDAcAsBAMBwBL/RAuXDAp+ZAv/gAQEnv4XgnxQAwLeRiggC\
    4LOmEQCg1NgMAuCzphEAoIzxngUC4K3AbQCgtuynAQLg49cMAKC0pU0C4OPXDACgpKcRAuDj1wwAoI7xEQLg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwA\
    oKSnEQLg49cMAKCkpxEC4OPXDACgjvERAuDxwfABA+CL/w4CoPz/DgPgi/8OAqD8/w4D4PXIDwKg/P8OA+CL/w4CoPz/DgPgi/8OAqDK5icD4MWXFAKg\
    wPeTBwPgs6YRAqCW+woDAZ+ZAv/gAQMCAMBwCwEAwHA=A7/RAqXHAp+ZAgE1v4XgnxQAwLeRiggC4LOmEQCg1NgMAuCzphEAoIzxngUC4K3AbQDgz7Gg\
    AgKg6o4MAKCO8REC4OPXDACgpKcRAuDj1wwAoKSnEQLg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoI7xEQLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4A\
    oPz/DgLgi/8OAKD8/w4C4P3HLQCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLg9cgPAKD8/w4C4Iv/DgCg/P8OAuCL\
    /w4AoNziBQLgq5wYAKDC5wkC4MWXFACg/P8OAuD1yA8AoJK2DgLg7574BgCglvsKAuDbzRMCAZ+ZAv/gAQMCAMBwCwEAwHA=BL/RAq3FAp+ZAv/gAQEj\
    v4XgnxQAwLeRiggC4LOmEQCg1NgMAuCzphEAoIzxngUC4K3AbQDgz7GgAgKg6o4MAKCO8REC4OPXDACgpKcRAuDj1wwAoKSnEQLg49cMAKCkpxEC4OPX\
    DACgpKcRAuDj1wwAoI7xEQLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgjcZpAKD8/w4C4Iv/DgCg/P8OA8DT/g4CoPz/DgPgi/8OAqC+47sI\
    AKCW+woCAb/RAp+ZAgMCAMBwCwEAwHA=BL/RAv++Ap+ZAv/gAQETv4XgnxQAwLeRiggC4LOmEQCg1NgMAuCzphEAoIzxngUC4K3AbQCgzumBAgLg/c7D\
    AwPgi/8OAqD8/w4D4Iv/DgKg/P8OA+D1yA8CoPz/DgPgi/8OAqDY9O0HA+CzphECoJb7CgMBn5kC/+ABAwIAwHALAQDAcA==BL/RAp3IAp+ZAv/gAQEn\
    v4XgnxQAwLeRiggC4LOmEQCg1NgMAuCzphEAoIzxngUC4K3AbQCgpKcRAuDj1wwAoL7rxQEC4OPXDACgpKcRAuDj1wwA4J3wEQKg6o4MAKCO8REC4OPX\
    DACgpKcRAuDj1wwAoKSnEQLg49cMAKCkpxEC4OPXDACgpKcRAuD1yA8AoPz/DgLg+Y0MAKCO8REC4Iv/DgCg/P8OAuCL/w4AoPz/DgLg2cSWAQPgi/8O\
    AqD8/w4D4Iv/DgKgvuO7CACglvsKAuDbzRMCAZ+ZAv/gAQMCAMBwCwEAwHA=BL/RAuHEAp+ZAv/gAQEsv4XgnxQAwLeRiggC4LOmEQCg1NgMAuCzphEA\
    oIzxngUC4K3AbQCgpKcRAuDj1wwAoKSnEQLg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoI7xEQLg+Y0MAKCO8REC4OPXDACgpKcRAuDj1wwAoKSnEQLg\
    49cMAKCkpxEC4OPXDACgpKcRAuD1yA8AoPz/DgLgi/8OAKD8/w4C4OPXDACgpKcRAuDj1wwAoKSnEQLg49cMAKCkpxEC4OPXDACgjvERAuDxwfABA+CL\
    /w4CoPz/DgPgi/8OAqC+47sIAKCW+woDAZ+ZAv/gAQMCAMBwCwEAwHA=BP/BA9+JA7/RAgADbv/Fzf8DAMDk1sUEAeCL/w4AoPz/DgHgi/8OAKD8/w4B\
    4Iv/DgCg/P8OAeCL/w4AoPz/DgHg9cgPAKCStg4B4PXIDwCg/P8OAeCL/w4AoPz/DgLA0/4OAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLg9cgPAaCS\
    tg4C4PXIDwGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGgvqINAuDJ3BABoL6iDQLgs6YRAaDU2AwC4LOmEQGg1NgMAuCzphEBoL6iDQLgydwQ\
    AaC+og0C4MncEAGgvqINAuCzphEBoNTYDALgs6YRAaDU2AwC4LOmEQGgvqINAuDJ3BABoL6iDQLgydwQAaC+og0C4MncEAGgvqINAuCzphEBoNTYDALg\
    s6YRAaDU2AwC4LOmEQGgvqINAuDJ3BABoL6iDQLgydwQAaC+og0C4LOmEQGg1NgMAuCzphEBoNTYDALgs6YRAaCW+woC4NvNEwGgrLEKAuDbzRMBoKyx\
    CgLg280TAaCW+woC4NvNEwGgrLEKAuDbzRMBoKyxCgLg280TAaCssQoC4NvNEwGgrLEKAuDbzRMBoKyxCgLg280TAaCW+woC4NvNEwGgrLEKAuDbzRMB\
    oKyxCgLg280TAaCssQoC4NvNEwGgrLEKAuDbzRMBoJb7CgLg280TAaCssQoC4NvNEwGgrLEKAuDbzRMBoKyxCgLg280TAaCssQoC4NvNEwGgrLEKAgA=\
    BL/RAp+ZAv/gAQADSP/5mrkGAsDpol8BoIaAoAYC4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuD1yA8BoJK2DgLg9cgPAaD8\
    /w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuD1yA8BoJK2DgLg9cgPAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8O\
    AaC+og0C4MncEAGgvqINAuCzphEBoNTYDALgs6YRAaDU2AwC4LOmEQGgvqINAuDJ3BABoL6iDQLgydwQAaC+og0C4LOmEQGg1NgMAuCzphEBoNTYDALg\
    s6YRAaC+og0C4MncEAGgvqINAuDJ3BABoL6iDQLgydwQAaC+og0C4LOmEQDAjNkMAeDP/h0C4LOmEQGgvqINAuDJ3BABoL6iDQLgydwQAaC+og0C4LOm\
    EQGg1NgMAuCzphEBoNTYDALgs6YRAaCW+woCAZ+ZAv/gAQMCAMBwCwEAwHA=A/ufAp+ZAv/gAQAVg6yCzw0B5JHrxw4C4KucGAGgwucJAuDFlxQBoPz/\
    DgLg9cgPAaCStg4C4PXIDwGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLg9cgPAaCStg4C4PXIDwEABZ/6A4n4A//B\
    A9+JA/bNBgRP3YjogxgB6NOh3AcCtp+P4AkD4K3AbQKghLnFBQPgi/8OAqD8/w4D4Iv/DgKg/P8OA+D1yA8CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg3OIF\
    A+CrnBgCoMLnCQPgxZcUAqD8/w4D4PXIDwKgkrYOA+D1yA8CoPz/DgPgi/8OAqD8/w4D4Iv/DgKghP8sA+CL/w4CoPz/DgPg9cgPAqCStg4D4PXIDwDA\
    tIAPAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCgvqINAuDJ3BAAoL6iDQLgs6YRAKDU2AwC4LOmEQCg1NgMAuCzphEAoL6iDQLgydwQAKC+og0C4Mnc\
    EACgvqINAuCzphEAoNTYDALgs6YRAKDU2AwC4LOmEQCgvqINAuDJ3BAAoL6iDQLgydwQAKC+og0C4MncEACgvqINAuCzphEAoNTYDALgs6YRAKDU2AwC\
    4LOmEQCgvqINAuDJ3BAAoL6iDQLgydwQAKC+og0C4LOmEQCg1NgMAuCzphEAoNTYDALgs6YRAKCW+woCAZ/6A//BAwMCAMBwCwEAwHA=BL/RAsvBAp+Z\
    Av/gAQFxv4XgnxQAwLeRiggC4LOmEQCg1NgMAuCzphEAoO7ILQLg6ZAKAKD0uc8EAuDj1wwAoNyFCwLgrcBtANi0phECqMnxAgCgsNV1AuD5jQwAoI7x\
    EQLg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoKSnEQLg49cMAKCkpxEC4OPXDACgjvERAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4A\
    oPz/DgLg9cgPAKD8/w4C4OnC0gED4Iv/DgKg/P8OA+CL/w4CoPz/DgPgi/8OAqD8/w4D4PXIDwKg/P8OA+CL/w4CoPz/DgPgi/8OAqDK5icD4MWXFAKg\
    /P8OA+D1yA8CoJK2DgPg9cgPAqD8/w4D4Iv/DgKg/P8OA+CL/w4CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+D1yA8CoJK2DgPg9cgPAqD8/w4D4Iv/\
    DgKg/P8OA+CL/w4CoPz/DgPgi/8OAqC+og0D4MncEAKgvqINA+CzphECoNTYDAPgs6YRAqDU2AwD4LOmEQKgvqINA+DJ3BACoL6iDQPgydwQAqC+og0D\
    4LOmEQKg1NgMA+CzphECoNTYDAPgs6YRAqC+og0D4MncEAKgvqINA+DJ3BACoL6iDQPgydwQAqC+og0D4LOmEQKg1NgMA+CzphECoNTYDAPgs6YRAqC+\
    og0D4MncEAKgvqINA+DJ3BACoL6iDQPgs6YRAqDU2AwD4LOmEQKg1NgMA+CzphECoJb7CgMBn5kC/+ABAwIAwHALAQDAcA==BL/RApe+Ap+ZAv/gAQFV\
    v4XgnxQAwLeRiggC4LOmEQCg1NgMAuCzphEAoIzxngUC4K3AbQCg/LmnBQLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLg9cgPAKD8/w4C4Iv/\
    DgCg/P8OAuCL/w4AoNziBQLgq5wYAKDC5wkC4MWXFACg/P8OAuD1yA8AoJK2DgLg9cgPAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C\
    4Iv/DgCg/P8OAuD1yA8AoJK2DgLg9cgPAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKC+og0C4MncEACgvqINAuCzphEAoNTYDALgs6YRAKDU\
    2AwC4LOmEQCgvqINAuDJ3BAAoL6iDQLgydwQAKC+og0C4LOmEQCg1NgMAuCzphEAoNTYDALgs6YRAKC+og0C4MncEACgvqINAuDJ3BAAoL6iDQLgydwQ\
    AKC+og0C4LOmEQCg1NgMAuDP/h0D4LOmEQKgvqINA+DJ3BACoL6iDQPgydwQAqC+og0D4LOmEQKg1NgMA+CzphECoNTYDAPgs6YRAqCW+woDAZ+ZAv/g\
    AQMCAMBwCwEAwHA=A8f/Af/gAafHAQACt6SL/ggC4PuBDQEABKehAvegAp+ZAv/gAQEQh/HG5xIAsPTorgQC+KXY9QYD4OO0BwKgnssOA+CL/w4CoPz/\
    DgPgi/8OAqDSzeEKA+DjtAcCoOrUFgPg47QHAqDM8lID4OO0BwKgmvxwA+DjtAcCAA==A//BA7O7A9+JAwF8/5TfnxQAwLeRiggC4LOmEQCg1NgMAuCz\
    phEAoIzxngUC4K3AbQCYuepJAujkkRgAgNjwJwKAso4MAIDW8BECgJzYDACA7KYRAoCc2AwAgOymEQKAnNgMAIDsphECgJzYDACA7KYRAoCc2AwAgNbw\
    EQKAnNgMAIDsphECgJzYDACA7KYRAoCc2AwAgOymEQKAnNgMAIDsphECgJzYDACA1vARAoCyjgwAgNbwEQKAxP8OAIDE/w4CgMT/DgCAxP8OAoDE/w4A\
    gMT/DgKArskPAIDatQ4CgK7JDwCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLg9cgPAKD8/w4C4Iv/DgCg/P8OAuCL\
    /w4AoNziBQLgq5wYAKDC5wkC4MWXFACg/P8OAuD1yA8AoJK2DgLg9cgPAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8O\
    AuD1yA8AoJK2DgLg9cgPAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKC+og0C4MncEACgvqINAuCzphEAoNTYDALgs6YRAKDU2AwC4LOmEQCg\
    vqINAuDJ3BAAoL6iDQLgydwQAKC+og0C4LOmEQCg1NgMAuCzphEAoNTYDALgs6YRAKC+og0C4MncEACgvqINAuDJ3BAAoL6iDQLgydwQAKC+og0C4LOm\
    EQCg1NgMAuCzphEAoNTYDALgs6YRAKC+og0C4MncEACgvqINAuDJ3BAAoL6iDQLgs6YRAKDU2AwC4LOmEQCg1NgMAuCzphEAoJb7CgIB/8ED34kDAwIA\
    wHALAQDAcA==A9+oAfeFAb9wASmH3qyVDQDIhaeWBAKA2+8OAKDOnw8C4P/pDgCg6NH1AwKAsJoLAICe7xIC4N37CQCg8I0UAuCjhgoAoPCNFALg47QH\
    AKCynsQCAuD56gYAoJjYGwLgr/gEAKDwjRQCgJy1BwCA/pcUAuCX8QkAoLaYFALg3fsJAKDC8JMEAuCl+goAoPi6EgLg55wJAKDm7BQC4P3SCACgoOIU\
    AuD90ggAoIqsFQLg0eYJAKDI3aoBAuDR5gkAoOTLbQLg+Y0MAKD4uhIC4JuTAQCg1rUdAuC7sAoAAA==BL/RAs/DAsfDAp+ZAgIQt87G5xIBiPKwugoA\
    8K2xkQkD4KeGNgCg6u16A+DZkwgAoK7rFQPg2ZMIAKD/6doCA+Do/RUAoMqUCAPgxbB4AKDG9vgBA+ChtQ4A4JSoEQPAq9cMAAA=A4fhAf/gAd+oAQAf\
    94KslQ0B2OKmlgQCgNvvDgGgzp8PAuD/6Q4BoOjR9QMCgLCaCwGAnu8SAuDd+wkBoPCNFALgo4YKAaDwjRQC4OO0BwGgsp7EAgLg+eoGAaCY2BsC4K/4\
    BAGg8I0UAoCctQcBgP6XFALgl/EJAaC2mBQC4N37CQGgwvCTBALgpfoKAaD4uhIC4OecCQGg5uwUAuD90ggBoLKnqwEC4LuwCgEAA4flAf/gAd+oAQAD\
    997h5Q0B+JfNmhAC4KG1DgEAA8/tAr/RAp+ZAgAgv5bJpAsBwNr4yQ8C4LOmEQGg4OXfAQLgydwQAaC+og0C4MncEAGgvqINAuDJ3BABoL6iDQLgs6YR\
    AaDU2AwC4LOmEQGg5skPAuD5jQwBoObJDwLgydwQAaC+og0C4MncEAGgvqINAuCzphEBoNTYDALgs6YRAaDU2AwC4LOmEQGg1NgMAuCzphEBoL6iDQLg\
    ydwQAaC+og0C4MncEAHg38wFAQG/0QKfmQIDAgDAcAsBAMBwA4ePA9+JA7/RAgA9n97IpAsBgIzSowEC4KupZwGgnNcNAuDj1wwBoMKKDwLgqeeuAgHg\
    yujXDALgydwQAaC+og0C4MncEAGgvqINAuDJ3BABoL6iDQLgs6YRAaDU2AwC4LOmEQGg5skPAuD5jQwBoObJDwLgydwQAaC+og0C4MncEAGgvqINAuCz\
    phEBoNTYDALgs6YRAaDU2AwC4LOmEQGg1NgMAuCzphEBoL6iDQLgydwQAaC+og0C4MncEAGgvqINAuCzphEBoNTYDALgs6YRAaDU2AwC4LOmEQGgvqIN\
    AuDJ3BABoL6iDQLgydwQAaC+og0C4MncEAGgvqINAuCzphEBoNTYDALgs6YRAaDU2AwC4LOmEQGgvqINAuDJ3BABoL6iDQLgydwQAaC+og0C4LOmEQGg\
    1NgMAuCzphEBAA==A7/RAsXIAp+ZAgFQudrF6BMAuoz30gcC4LOmEQCg1NgMAuCzphEAoIzxngUC4K3AbQCgpKcRAuDj1wwAoPryzAQC4PXIDwCgjP5K\
    AuCVxYcBAKDc4gUC4KucGACgwucJAuDFlxQAoPz/DgLg9cgPAKCStg4C4PXIDwCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4A\
    oPz/DgLg9cgPAKCStg4C4PXIDwCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCgvqINAuDJ3BAAoL6iDQLgs6YRAKDU2AwC4LOmEQCg1NgMAuCz\
    phEAoL6iDQLgydwQAKC+og0C4MncEACgvqINAuCzphEAoNTYDALgs6YRAKDU2AwC4LOmEQCgvqINAuDJ3BAAoL6iDQLgydwQAKC+og0C4MncEACgvqIN\
    AuCzphEAoNTYDALgs6YRAKDU2AwC4LOmEQCgvqINAuDJ3BAAoL6iDQLgydwQAKC+og0C4LOmEQCg1NgMAuCzphEAoNTYDALgs6YRAKCW+woCAb/RAp+Z\
    AgMCAMBwCwEAwHA=A7/RAofQAp+ZAgE5v5bJpAsAwK6gjQ4C4NHPGQCg7pSUAwLgydwQAKC+og0C4MncEACgvqINAuDJ3BAAoL6iDQLgs6YRAKDU2AwC\
    4LOmEQCg5skPAuD5jQwAoObJDwLgydwQAKC+og0C4MncEACgvqINAuCzphEAoNTYDALgs6YRAKDU2AwC4LOmEQCg1NgMAuCzphEAoL6iDQLgydwQAKC+\
    og0C4MncEACgvqINAuCzphEAoNTYDALgs6YRAKDU2AwC4LOmEQCgvqINAuDJ3BAAoL6iDQLgydwQAKC+og0C4MncEACgvqINAuCzphEAoNTYDALgs6YR\
    AKDU2AwC4LOmEQCgvqINAuDJ3BAAoL6iDQLgydwQAKC+og0C4LOmEQCg1NgMAuCzphEAAA==BZ/6A7PtA//BA9+JA8zYBgQp3YjogxgBksmh3AcCjKqP\
    4AkD4K3AbQKghLnFBQPgi/8OAqD8/w4D4Iv/DgKg/P8OA+D1yA8CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg3OIFA+CrnBgCoMLnCQPgxZcUAqD8/w4D4PXI\
    DwKgkrYOA+D1yA8CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+CL/w4CoPz/DgPgi/8OAqD8/w4D4PXIDwKgkrYOA+D1yA8CoLSdwwcAoJb7CgLg280T\
    AKCssQoC4NvNEwCgrLEKAuDp+RkAAZ/6A//BAwMCAMBwCwEAwHA=BN+JA+fzAr/RAp+ZAgFEn97IpAsAgIzSowEC4KupZwCgnNcNAuDj1wwAoMKKDwLg\
    pYnOAQPgj8QLAqD29SsD4K2nCQKgpr9RA+C9pAsCoP6NrgED4LfrDQLgyIffCgPgydwQAqC+og0D4MncEAKgvqINA+DJ3BACoL6iDQPgs6YRAqDU2AwD\
    4LOmEQKg5skPA+D5jQwCoObJDwPgydwQAqC+og0D4MncEAKgvqINA+CzphECoNTYDAPgs6YRAqDU2AwD4LOmEQKg1NgMA+CzphECoL6iDQPgydwQAqC+\
    og0D4MncEAKgvqINA+CzphECoNTYDAPgs6YRAqDU2AwD4LOmEQKgvqINA+DJ3BACoL6iDQPgydwQAqC+og0D4MncEAKgvqINA+CzphECoNTYDAPgs6YR\
    AqDU2AwD4LOmEQKgvqINA+DJ3BACoL6iDQPgydwQAqC+og0D4LOmEQKg1NgMA+CzphECAA==BP/gAc/SAd+oAb9wASuvo4fiDQCwsvqYEAKghLzQAQPg\
    ydwQAqC+og0D4LOmEQKg1NgMA+CzphECoNTYDAPgs6YRAqC+og0D4MncEAKgvqINA+DJ3BACoL6iDQPgs6YRAqDU2AwD4LOmEQKg1NgMA+CzphECoL6i\
    DQPgydwQAqC+og0D4MncEAKgvqINA+DJ3BACoL6iDQPgs6YRAqDU2AwD4LOmEQKg1NgMA+CzphECoL6iDQPgydwQAqC+og0D4MncEAKgvqINA+CzphEC\
    oNTYDAPgs6YRAqDU2AwD4LOmEQKglvsKAwHfqAG/cAMCAMBwCwEAwHA=BJ+ZAvfyAf/gAd+oAQGRAYfJiJ4UAKiilq0EAqC8ttwDA+DfkhACgO6KuAMD\
    4Km/BwKg3r8WA+CpvwcCoN6/FgPgqb8HAqDevxYD4Km/BwKg3r8WA+CpvwcCoN6/FgPgqb8HAqCu6xUD4NHmCQKgktkTA+D1pQoCoL7FEgPgs4MMAsDa\
    kAsD4K3AbQKgpKcRA+Dj1wwCoKSnEQPg49cMAqCkpxED4OPXDAKgpKcRA+Dj1wwCoI7xEQPg+Y0MAqCO8RED4OPXDAKgpKcRA+Dj1wwCoKSnEQPg49cM\
    AqCkpxED4OPXDAKgpKcRA+Dj1wwCoI7xEQPg49cMAqCkpxED4Iv/DgKg/P8OA+CL/w4CoPz/DgPgi/8OAqD8/w4D4PXIDwKg/P8OA+CL/w4CoPz/DgPg\
    i/8OAqD8/w4D4Iv/DgKg/P8OA+CL/w4CoPz/DgPg9cgPAqCStg4D4PXIDwKg/P8OA+CL/w4CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+CL/w4CoPz/\
    DgPg9cgPAqD8/w4D4Iv/DgKghP8sA+CL/w4CoPz/DgPgi/8OAqD8/w4D4PXIDwKgkrYOA+D1yA8CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+CL/w4C\
    oPz/DgPgi/8OAqD8/w4D4PXIDwKgkrYOA+D1yA8CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+CL/w4CoL6iDQPgydwQAqC+og0D4LOmEQKg1NgMA+Cz\
    phECoNTYDAPgs6YRAqC+og0D4MncEAKgvqINA+DJ3BAC2M6hDQPgs6YRAqDU2AwD4LOmEQKg1NgMA+CzphECoL6iDQPgydwQAqC+og0D4MncEAKgvqIN\
    A+DJ3BACoL6iDQPgs6YRAqDU2AwD4LOmEQKg1NgMA+CzphECoL6iDQPgydwQAqC+og0D4MncEAKgvqINA+CzphECoNTYDAPgs6YRAqDU2AwD4LOmEQKo\
    t6MFAgH/4AHfqAEDAgDAcAsBAMBwBN+JA5f4Ar/RAp+ZAgE+v5bJpAsAoMTSowEC4KupZwCgnNcNAuDj1wwAoMKKDwKgqMOVDQPgs6YRAqDg5d8BA+DJ\
    3BACoL6iDQPgydwQAqC+og0D4MncEAKgvqINA+CzphECoNTYDAPgs6YRAqDmyQ8D4PmNDAKg5skPA+DJ3BACoL6iDQPgydwQAqC+og0D4LOmEQKg1NgM\
    A+CzphECoNTYDAPgs6YRAqDU2AwD4LOmEQKgvqINA+DJ3BACoL6iDQPgydwQAqC+og0D4LOmEQKg1NgMA+CzphECoNTYDAPgs6YRAqC+og0D4MncEAKg\
    vqINA+DJ3BACoL6iDQPgydwQAqC+og0D4LOmEQKg1NgMA+CzphECoNTYDAPgs6YRAqC+og0D4MncEAKgvqINA+DJ3BACoL6iDQPgs6YRAqDU2AwD4LOm\
    EQIAB//gAeXSAe/EAd+oAc+MAb9wr1QBVZnh69YLAJrO6mYD4NGJDwKQpooPA/Cn/w4CkKaKDwPwp/8OApD8ieQBA/D/1wwCkIinEQPw/9cMApCIpxED\
    8P/XDAKQiKcRA/D/1wwCkPLwEQPwlY4MApDy8BED8JWODAKQyskPA/Cn/w4CkIinEQPw/9cMApCEnAoD8JuZKQTw/7QHA5D+sOcDBPC9tQ4DkNaYBQXg\
    rYQEA6Dy7JgBBeChtQ4DoIyhUATwy74PA5CQgyoF4POOBAOg4vk3BeC/9QYDoIT/LAbQ+80EBKCStg4DkLydCQXgk4kIA6D89DMF4NWrBgOg3r8WBeCp\
    vwcDoLLTFwXg1asGA6CIzwQF4NPDGgOgxo3pAQXgj6EGA6Cy0xcF4L/1BgOgzM4TBeDR5gkDoMzOEwXgpfoKA6DMzhMF4LuwCgOg4oQTBeCl+goDoObm\
    2wIFoObJDwOg0JMQBeDj1wwDoLrdEAXgzaENA6CkpxEF4OPXDAOgpKcRBeDj1wwDoKSnEQXgzaENA6C63RAF4M2hDQOgut0QBeDNoQ0DoKSnEQXg49cM\
    A6CkpxEF4OPXDAOgpKcRBeDj1wwDAA==A9epAp+ZAv/gAQCqAaecjNERAYjq0LwFAuDfkhAB0I3iDALwiZwRAeDWyg8CoImNDAHg0oUTAuDpkAoBoJ7u\
    EwLgu7AKAaDMzhMC4LuwCgGg4oQTAuCPxAsBoPi6EgLgj8QLAaD4uhIC4I/ECwGg+LoSAuD5jQwBoI7xEQLg49cMAaCkpxEC4OPXDAGgpKcRAuDj1wwB\
    oKSnEQLg49cMAaCO8REC4PmNDAGgjvERAuDj1wwBoKSnEQLg49cMAaCkpxEC4OPXDAGgpKcRAuDj1wwBoKSnEQLg49cMAaCkpxEC4OPXDAGgjvERAuD5\
    jQwBoI7xEQLg9ZyjAQGgpKcRAuDj1wwBoKSnEQLg49cMAaCkpxEC4OPXDAGgpKcRAuCd8BEBoNTYDALgs6YRAaDU2AwC4OPXDAGgpKcRAuDj1wwBoKSn\
    EQLg49cMAaCkpxEC4OPXDAGgpKcRAuDj1wwBoI7xEQLg49cMAaCkpxEC4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4PXIDwGg/P8OAuCL/w4B\
    oPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLg9cgPAaCStg4C4PXIDwGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuCL\
    /w4BoPz/DgLg9cgPAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuD1yA8BoJK2DgLg9cgPAaD8/w4C4Iv/DgGg/P8O\
    AuCL/w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuD1yA8BoJK2DgLg9cgPAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8OAaC+og0C4MncEAGg\
    vqINAuCzphEBoNTYDALgs6YRAaDU2AwC4LOmEQGgvqINAuDJ3BABoL6iDQLgydwQAaC+og0C4LOmEQGg1NgMAuCzphEBoNTYDALgs6YRAaC+og0C4Mnc\
    EAGgvqINAuDJ3BABoL6iDQLgydwQAaC+og0C4LOmEQGg1NgMAuCzphEBoNTYDALgs6YRAaC+og0C4MncEAGgvqINAuDJ3BABoL6iDQLgs6YRAaDU2AwC\
    4LOmEQGg1NgMAuCzphEBoJb7CgIBn5kC/+ABAwIAwHALAQDAcA==A5+ZAsOVAv/gAQGuAd+94J8UAMC3kYoIAuCzphEAoNTYDALgs6YRAKDU2AwC4J3w\
    EQCgkrYOAuDj1wwAoI7xEQLg+Y0MAKCO8REC4OPXDACgpKcRAuDj1wwAoKSnEQLg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoI7xEQLg49cMAKCkpxEC\
    4OPXDACgpKcRAuDj1wwAoKSnEQLg49cMAKCkpxEC4OPXDACgjvERAuD5jQwAoI7xEQLg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoKSnEQLg49cMAKCk\
    pxEC4OPXDACgjvERAuD5jQwAoI7xEQLg49cMAKCkpxEC4OPXDACg3IULAuCtwG0AoKSnEQLg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoKSnEQLg49cM\
    AKCO8REC4PmNDACgjvERAuDj1wwAoKSnEQLg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoKSnEQLg9cgPAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLg\
    i/8OAKD8/w4C4Iv/DgCg/P8OAuD1yA8AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4PXIDwCgkrYOAuD1yA8AoPz/\
    DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4PXIDwCg/P8OAuCL/w4AoPz/DgLgi/8OAKDc4gUC4KucGACgwucJAuDFlxQA\
    oPz/DgLg9cgPAKCStg4C4PXIDwCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLg9cgPAKCStg4C4PXIDwCg/P8OAuCL\
    /w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCgvqINAuDJ3BAAoL6iDQLgs6YRAKDU2AwC4LOmEQCg1NgMAuCzphEAoL6iDQLgydwQAKC+og0C4MncEACgvqIN\
    AuCzphEAoNTYDALgs6YRAKDU2AwC4LOmEQCgvqINAuDJ3BAAoL6iDQLgydwQAKC+og0C4MncEACgvqINAuCzphEAoNTYDALgs6YRAKDU2AwC4LOmEQCg\
    vqINAuDJ3BAAoL6iDQLgydwQAKC+og0C4LOmEQCg1NgMAuCzphEAoNTYDALgs6YRAKCW+woCAZ+ZAv/gAQMCAMBwCwEAwHA=BqPsBN/qBL+yBJ/6A//B\
    A9zZBQVR3YjogxgAgsii3AcB/NOP4AkC4K3AbQGghLnFBQLgi/8OAaD8/w4C4Iv/DgGg/P8OAuD1yA8BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg3OIFAuCr\
    nBgBoMLnCQLgxZcUAaD8/w4C4PXIDwGgkrYOAuD1yA8BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4PXIDwGgkrYO\
    AuD1yA8D4Iv/DgTgi/8OA6D8/w4E4Iv/DgOg/P8OBOCL/w4DoL6iDQTgydwQA6C+og0E4LOmEQOg1NgMBOCzphEDoNTYDATgs6YRA6C+og0E4MncEAOg\
    vqINBODJ3BADoL6iDQTgs6YRA6DU2AwE4LOmEQOg1NgMBOCzphEDoL6iDQTgydwQA6C+og0E4MncEAOgvqINBODJ3BADoL6iDQTgs6YRA6DU2AwE4LOm\
    EQOg1NgMBOCzphEDoL6iDQTgydwQA6C+og0E4MncEAOgvqINBOCzphEDoNTYDATgs6YRA6DU2AwE4LOmEQOglvsKBAGf+gP/wQMDAgDAcAsBAMBwA8d5\
    v3CfOAAnt+qslQ0B2NmmlgQCgNvvDgGgzp8PAuD/6Q4BoOjR9QMCgLCaCwGAnu8SAuDd+wkBoPCNFALgo4YKAaDwjRQC4OO0BwGgsp7EAgLg+eoGAaCY\
    2BsC4K/4BAGg8I0UAoCctQcBgP6XFALgl/EJAaC2mBQC4N37CQGgwvCTBALgpfoKAaD4uhIC4OecCQGg5uwUAuD90ggBoKDiFALg/dIIAaCKrBUC4NHm\
    CQGg/o+iAgLg+Y0MAaD4uhIC4LFJAaDA/x0C4LuwCgEAA9+JA9X9Ar/RAgFfn83fnxQAwLeRiggC4LOmEQCg1NgMAuCzphEAoIzxngUC4K3AbQCg9LqJ\
    BQLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4PXIDwCg/P8OAuCL/w4AoPz/DgLgi/8OAKDc4gUC4KucGACgwucJAuDFlxQA\
    oPz/DgLg9cgPAKCStg4C4PXIDwCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLg9cgPAKCStg4C4PXIDwCg/P8OAuCL\
    /w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCgvqINAuDJ3BAAoL6iDQLgs6YRAKDU2AwC4LOmEQCg1NgMAuCzphEAoL6iDQLgydwQAKC+og0C4MncEACgvqIN\
    AuCzphEAoNTYDALgs6YRAKDU2AwC4LOmEQCgvqINAuDJ3BAAoL6iDQLgydwQAKC+og0C4MncEACgvqINAuCzphEAoNTYDALgs6YRAKDU2AwC4LOmEQCg\
    vqINAuDJ3BAAoL6iDQLgydwQAKC+og0C4LOmEQCg1NgMAuCzphEAoNTYDALgs6YRAKCW+woC4NvNEwCgrLEKAuDbzRMAoKyxCgLg280TAKCW+woC4NvN\
    EwIBv9ECn5kCAwIAwHALAQDAcA==BN+JA+/7Ar/RAp+ZAgFXn83fnxQAwLeRiggC4LOmEQCg1NgMAuCzphEAoIzxngUC4K3AbQCg9LqJBQLgi/8OAKD8\
    /w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4PXIDwCg/P8OAuCL/w4AoPz/DgLgi/8OAKDc4gUC4KucGACgwucJAuDFlxQAoPz/DgLg9cgP\
    AKCStg4C4PXIDwCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLg9cgPAKCStg4C4PXIDwCg/P8OAuCL/w4AoPz/DgLg\
    i/8OAKD8/w4C4Iv/DgCgvqINAuDJ3BAAoL6iDQLgs6YRAKDU2AwC4LOmEQCg1NgMAuCzphEAoL6iDQLgydwQAKC+og0C4M/+HQPgs6YRAqDU2AwD4LOm\
    EQKg1NgMA+CzphECoL6iDQPgydwQAqC+og0D4MncEAKgvqINA+DJ3BACoL6iDQPgs6YRAqDU2AwD4LOmEQKg1NgMA+CzphECoL6iDQPgydwQAqC+og0D\
    4MncEAKgvqINA+CzphECoNTYDAPgs6YRAqDU2AwD4LOmEQKglvsKAwG/0QKfmQIDAgDAcAsBAMBwBN+JA6X8Ar/RAp+ZAgFXn83fnxQAwLeRiggC4LOm\
    EQCg1NgMAuCzphEAoIzxngUC4K3AbQCg9LqJBQLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4PXIDwCg/P8OAuCL/w4AoPz/\
    DgLgi/8OAKDc4gUC4KucGACgwucJAuDFlxQAoPz/DgLg9cgPAKCStg4C4PXIDwCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4A\
    oPz/DgLg9cgPAKCStg4C4PXIDwCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCgvqINAuDJ3BAAoL6iDQLgs6YRAKDU2AwC4LOmEQCg1NgMAuCz\
    phEAoL6iDQLgydwQAKC+og0C4MncEACgvqINAuCzphEAoNTYDALgs6YRAKDU2AwC4LOmEQCgvqINAuDJ3BAAoL6iDQLgydwQAKC+og0C4MncEACgvqIN\
    AuCzphEAoNTYDALgs6YRAKDU2AwC4LOmEQCgvqINAuDJ3BAAoL6iDQLgz/4dA+CzphECoNTYDAPgs6YRAqDU2AwD4LOmEQKglvsKAwG/0QKfmQIDAgDA\
    cAsBAMBwBN+JA8eHA7/RAp+ZAgE7n97IpAsAgIzSowEC4KupZwCgnNcNAuDj1wwAoMKKDwKgvM+GDwPgydwQAqC+og0D4MncEAKgwP8dAKC+og0C4LOm\
    EQCg1NgMAuCzphEAoObJDwLg+Y0MAKDmyQ8C4MncEACgvqINAuDJ3BAAoL6iDQLgs6YRAKDU2AwC4LOmEQCg1NgMAuCzphEAoNTYDALgs6YRAKC+og0C\
    4MncEACgvqINAuDJ3BAAoIDFCwLg280TAKCssQoC4NvNEwCgrLEKAuDbzRMAoKyxCgLg280TAKCssQoC4NvNEwCgrLEKAuDbzRMAoJb7CgLg280TAKCs\
    sQoC4NvNEwCgrLEKAuDbzRMAoKyxCgLg280TAKCssQoC4NvNEwCglvsKAuDbzRMAoKyxCgKg+8kVAgG/0QKfmQIDAgDAcAsBAMBwBYfPAe/OAefOAe/E\
    Ad+oAQEEj8XT7w0AmPSl0gUC4IO/wwIDiJTglQkEAA==BJ+ZAp+PAveOAv/gAQEt34LH5xIC2Mq6rgYAqNPmyg8D4KG1DgCg/P8OA+CL/w4AoPz/DgPg\
    i/8OAKD8/w4D4Iv/DgCg/P8OA+CL/w4AwPaiDQOA7KYRAICc2AwDgOymEQCAnNgMA4DsphEAgIaiDQOAgt0QAICGog0DgILdEACAhqINA4DsphEAgJzY\
    DAOA7KYRAICc2AwDgOymEQCAhqINA4CC3RAAgIaiDQOAgt0QAODv5N8BA+CzphEAoNTYDAPgs6YRAOCYwaEBA+DbzRMAoKyxCgPg280TAKCssQoD4NvN\
    EwCgrLEKA+DbzRMAoJ76KAMBn5kC/+ABAwIAwHALAQDAcA==A5+ZAp/+Af/gAQEf3+WrlQ0A4P2mlgQCgNvvDgCgzp8PAuD/6Q4AoOjR9QMCgLCaCwCA\
    nu8SAuDd+wkAoPCNFALgo4YKAKDwjRQC4OO0BwCgsp7EAgLg+eoGAKCY2BsC4K/4BACg8I0UAoCctQcAgP6XFALgl/EJAKC2mBQC4N37CQCgwvCTBALg\
    pfoKAKD4uhIC4OecCQCg5uwUAuD90ggAoOqk5QQC4JX0oQEAAA==A8/vAf/gAd+oAQAdr/SrlQ0BkNSmlgQCgNvvDgGgzp8PAuD/6Q4BoOjR9QMCgLCa\
    CwGAnu8SAuDd+wkBoPCNFALgo4YKAaDwjRQC4OO0BwGgsp7EAgLg+eoGAaCY2BsC4K/4BAGg8I0UAoCctQcBgP6XFALgl/EJAaC2mBQC4N37CQGgwvCT\
    BALgpfoKAaD4uhIC4OecCQGg5uwUAuD90ggBAA==BZ+ZAveJAomJAv/gAd+oAQFzh4jH5xICkqXJ2gQAlvjkwgEC6vX/QQP2u5wYAoqY8PUBA/aVxhEA\
    oI7ODAPgv7sRAKCOzgwD4L+7EQCgjs4MA+C/uxEAoI7ODAPghcYRAKCOzgwD4LeqpQIAoOaDBQPgt7OMAQCA8pkEA4Co1YUFBOD5jQwDoMzOEwTgu7AK\
    A6DQkxAE4OPXDAOgpKcRBODj1wwDoI7xEQTg+Y0MA6C63RAE4M2hDQOgjvERBOD5jQwDoI7xEQTg49cMA6CkpxEE4OPXDAOgpKcRBODj1wwDoI7xEQTg\
    +Y0MA6CO8REE4PmNDAOgjvERBODj1wwDoKSnEQTg49cMA6CkpxEE4OPXDAOgpKcRBODj1wwDoI7xEQTg+Y0MA6CO8REE4PmNDAOgjvERBOCL/w4DoPz/\
    DgTg49cMA6CkpxEE4OPXDAOgjvERBOD5jQwDoObJDwTgobUOA6CO8REE4OPXDAOgpKcRBODj1wwDoKSnEQTg49cMA6CkpxEE4OPXDAOgjvERBOD5jQwD\
    oI7xEQTgt+sNA6DQkxAE4OPXDAOg0JMQBOD1yA8DoObJDwTg49cMA6CO8REE4PmNDAOgjvERBOD5jQwDoI7xEQTg+Y0MA6CO8REE4OPXDAOgpKcRBODj\
    1wwDoKSnEQTg49cMA6CO8REE4PmNDAOgjvERBOC36w0DoNCTEATg49cMA6CkpxEE4KG1DgOg5skPBOCzphEDoO7TCATgr+EUA6CssQoE4NvNEwOglvsK\
    BODxgxMDoJb7CgTgt+AyA6CawAcEAA==A6fsAr/RAp+ZAgCiAde92rETAZit6uEGAuD5jQwB4JynLwLg35IQAaCIqq4EAuCl+goBoObLgwEC4K3AbQGg\
    +LoSAuDj1wwBoNCTEALg49cMAaCkpxEC4OPXDAGgpKcRAuDj1wwBoNT7EQLg18IMAaDqsREC4OPXDAGgpKcRAuDj1wwBoKSnEQLg49cMAaCkpxEC4OPX\
    DAGgpKcRAuDj1wwBoI7xEQLg49cMAaCkpxEC4OPXDAGgpKcRAuDj1wwBoKSnEQLgi/8OAaD8/w4C4OPXDAGgnu9NAuD5jQwBoJ7vTQKArskPAYDE/w4C\
    gMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoCuyQ8BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE\
    /w4CgK7JDwGA2rUOAoCuyQ8BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgK7JDwGA2rUOAoCuyQ8BgMT/DgKAxP8O\
    AYDE/w4CgMT/DgGAxP8OAoDE/w4BgIaiDQKAgt0QAYCGog0CgOymEQGAnNgMAoDsphEBgJzYDAKA7KYRAYCGog0CgILdEAGAhqINAoCC3RABgIaiDQKA\
    7KYRAYCc2AwCgOymEQGAnNgMAoDsphEBgIaiDQKAgt0QAYCGog0CgILdEAGAhqINAoCC3RABgIaiDQKA7KYRAYCc2AwCgOymEQGAnNgMAoDsphEBgIai\
    DQKAgt0QAYCGog0CgILdEAGAhqINAoDsphEBgJzYDAKA7KYRAYCc2AwC4LOmEQGglvsKAuDbzRMBoKyxCgLg280TAaCssQoC4NvNEwGglvsKAuDbzRMB\
    oKyxCgLg280TAaCssQoC4NvNEwGgrLEKAuDbzRMBoKyxCgLg280TAaCssQoC4NvNEwGglvsKAuDbzRMBoKyxCgLg280TAaCssQoC4NvNEwGgrLEKAuDb\
    zRMBoKyxCgLg280TAaCW+woC4NvNEwGgrLEKAuDbzRMBoKyxCgLg280TAaCssQoC4NvNEwGgrLEKAuDbzRMBoKyxCgIAA7/RAp+ZAgACRv/HnIcDAID2\
    pM0DAeCL/w4AoPz/DgHgi/8OAKD8/w4B4Iv/DgCg/P8OAeCL/w4AoPz/DgHg9cgPAKCStg4B4PXIDwCg/P8OAeCL/w4AoPz/DgHgi/8OAKD8/w4B4Iv/\
    DgCg/P8OAeCL/w4AoPz/DgHg9cgPAKCStg4B4PXIDwCg/P8OAeCL/w4AoPz/DgHgi/8OAKD8/w4B4Iv/DgCgvqINAeDJ3BAAoL6iDQHgs6YRAKDU2AwB\
    4LOmEQCg1NgMAeCzphEAoL6iDQHgydwQAKC+og0B4MncEACgvqINAeCzphEAoNTYDAHgs6YRAKDU2AwB4LOmEQCgvqINAeDJ3BAAoL6iDQHgydwQAKC+\
    og0B4MncEACgvqINAeCzphEAoNTYDAHgu6UvAKC+og0B4MncEACgvqINAeDJ3BAAoL6iDQHgs6YRAKDU2AwB4LOmEQCg1NgMAeCzphEAoJb7CgEBv9EC\
    n5kCAwIAwHALAQDAcA==A9+oAe+CAb9wASeP4ayVDQDQiKeWBAKA2+8OAKDOnw8C4P/pDgCg6NH1AwKAsJoLAICe7xIC4N37CQCg8I0UAuCjhgoAoPCN\
    FALg47QHAKCynsQCAuD56gYAoJjYGwLgr/gEAKDwjRQCgJy1BwCA/pcUAuCX8QkAoLaYFALg3fsJAKDC8JMEAuCl+goAoPi6EgLg55wJAKDm7BQC4P3S\
    CACgoOIUAuD90ggAoIqsFQLg0eYJAKD+j6ICAuD5jQwAoPi6EgLgsUkAoMD/HQLgu7AKAAA=A9+JA7eIA7/RAgE0x7OTkA8A6PHY+wIC4N+SEADgodLa\
    AgLg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoI7xEQLg+Y0MAKCO8REC4OPXDACg9sdLAuCL/w4AoPz/DgLgobUOAKDmyQ8C4Iv/DgCg5skPAuCL/w4A\
    oPz/DgLgi/8OAOD48gkC4K3AbQCg0JMQAuCL/w4AoNCTEALg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoI7xEQLg+Y0MAKCO8REC4OPXDACgpKcRAuDj\
    1wwAoKSnEQLg49cMAKCkpxEC4OPXDACgpKcRAuDj1wwAoI7xEQLg49cMAKCkpxEC4OPXDACgrKYvAuCL/w4AoPz/DgIAA7/RAp+ZAgACRf/5o6AFAICo\
    rOYFAeCL/w4AoPz/DgHgi/8OAKD8/w4B4Iv/DgCg/P8OAeCL/w4AoPz/DgHg9cgPAKCStg4B4PXIDwCg/P8OAeCL/w4AoPz/DgHgi/8OAKD8/w4B4Iv/\
    DgCg/P8OAeCL/w4AoPz/DgHg9cgPAKCStg4B4PXIDwCg/P8OAeCL/w4AoPz/DgHgi/8OAKD8/w4B4Iv/DgCgvqINAeDJ3BAAoL6iDQHgs6YRAKDU2AwB\
    4LOmEQCg1NgMAeCzphEAoL6iDQHgydwQAKC+og0B4MncEACgvqINAeCzphEAoNTYDAHgs6YRAKDU2AwB4LOmEQCgvqINAeDJ3BAAoL6iDQHgydwQAKC+\
    og0B4MncEACgvqINAeCzphEAoNTYDAHgu6UvAKC+og0B4MncEACgvqINAeDJ3BAAoL6iDQHgs6YRAKDU2AwB4LOmEQCg1NgMAYDKoRwBAb/RAp+ZAgMC\
    AMBwCwEAwHA=A//gAY/NAd+oAQEe75aslQ0A0PamlgQCgNvvDgCgzp8PAuD/6Q4AoOjR9QMCgLCaCwCAnu8SAuDd+wkAoPCNFALgo4YKAKDwjRQC4OO0\
    BwCgsp7EAgLg+eoGAKCY2BsC4K/4BACg8I0UAoCctQcAgP6XFALgl/EJAKC2mBQC4N37CQCgwvCTBALgpfoKAKD4uhIC4OecCQCg5uwUAuD90ggAoOqk\
    5QQCAA==BJ+ZAomJAv/gAd+oAQGBAfXi/YwOAJb45MIBAer1/0EC9rucGAGKmPD1AQL2lcYRAKCOzgwC4L+7EQCgjs4MAuC/uxEAoI7ODALgv7sRAKCO\
    zgwC4IXGEQCgjs4MAuC3qqUCAKDmgwUC4J/9dgPgldoDAqCC3BEAgPKZBAKAqNWFBQPg+Y0MAqDMzhMD4LuwCgKg0JMQA+Dj1wwCoKSnEQPg49cMAqCO\
    8RED4PmNDAKgut0QA+DNoQ0CoI7xEQPg+Y0MAqCO8RED4OPXDAKgpKcRA+Dj1wwCoKSnEQPg49cMAqCO8RED4PmNDAKgjvERA+D5jQwCoI7xEQPg49cM\
    AqCkpxED4OPXDAKgpKcRA+Dj1wwCoKSnEQPg49cMAqCO8RED4PmNDAKgjvERA+D5jQwCoI7xEQPgi/8OAqD8/w4D4OPXDAKgpKcRA+Dj1wwCoI7xEQPg\
    +Y0MAqDmyQ8D4KG1DgKgjvERA+Dj1wwCoKSnEQPg49cMAqCkpxED4OPXDAKgpKcRA+Dj1wwCoI7xEQPg+Y0MAqCO8RED4LfrDQKg0JMQA+Dj1wwCoNCT\
    EAPg9cgPAqDmyQ8D4OPXDAKgjvERA+D5jQwCoI7xEQPg+Y0MAqCO8RED4PmNDAKgjvERA+Dj1wwCoKSnEQPg49cMAqCkpxED4OPXDAKgjvERA+D5jQwC\
    oI7xEQPgt+sNAqDQkxAD4OPXDAKgpKcRA+ChtQ4CoObJDwPgs6YRAqDu0wgD4K/hFAKgrLEKA+DbzRMCoJb7CgPg8YMTAqCW+woD4LfgMgKgmsAHA+Dt\
    vhYCoJrABwPg7b4WAqCawAcD4NvNEwKg1NgMA+CzphECoNTYDAPgs6YRAqDU2AwD4LOmEQKgvqINA+DJ3BACAf/gAd+oAQkBBoDGCgQBBoDGCg==BZ+Z\
    Ar+GAo+GAo/9Af/gAQIR74vH5xIBsJXBlQoA4KXI8gcE4N37CQCguoFQA/Cn3AkAkOCiFAPwrZUHAJDEsxcD8M/gBgCQuJ4XA/Db9QYAkKyJFwPwoYAH\
    AJDm/hYEoJrZjgYAgJLxAgQAA+euAd+oAb9wAFuXtayVDQHY3KaWBAKA2+8OAaDOnw8C4P/pDgGg6NH1AwKAsJoLAYCe7xIC4N37CQGg8I0UAuCjhgoB\
    oPCNFALg47QHAaDYrsACAuDT2goBoJjYGwLgr/gEAaDwjRQCgJy1BwGA/pcUAuCX8QkBoLaYFALg3fsJAaDC8JMEAuCl+goBoPi6EgLg55wJAaDm7BQC\
    4P3SCAGgoOIUAuD90ggBoIqsFQLg0eYJAaCg4hQC4NHmCQGgtpgUAuDnnAkBoIqsFQLgk4kIAaCKrBUC4LuwCgGgzM4TAuC7sAoBoMzOEwLg0eYJAaDM\
    zhMC4KX6CgGgqI8TAuCzgwwBoPi6EgLgpfoKAaD4uhIC4PmNDAGg+LoSAuCl+goBoMzOEwLgu7AKAaCKrBUC4P3SCAGgtpgUAuDR5gkBoJbBFQLg24cJ\
    AaDMzhMC4LuwCgGgiqwVAuDnnAkBoOKEEwLgu7AKAaC2mBQC4NHmCQGgtpgUAuC7sAoBoMzOEwLgu7AKAaDMzhMC4KX6CgGgzM4TAuDR5gkBoLaYFALg\
    0eYJAaC2mBQC4LuwCgGgzM4TAuC7sAoBoMzOEwLgu7AKAaDMzhMC4LuwCgGgiqwVAuD90ggBAA==BL9wr1KfOAABWs/P/ccMANCI6fwOAoDatQ4AwNP+\
    DgPgi/8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOArskPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4C\
    gMT/DgOArskPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgK7JDwOA7KYRAoCc2AwDgOymEQKAnNgMA4Ds\
    phECgJzYDAOA1vARAoCyjgwDgNbwEQKAso4MA4DW8BECgJzYDAOA7KYRAoCc2AwDgOymEQKAnNgMA4DW8BECgLKODAOA1vARAoCyjgwDgNbwEQKAso4M\
    A4DW8BECgJzYDAOA7KYRAoCc2AwDgOymEQKAnNgMA4DW8BECgLKODAOA1vARAoCyjgwDgNbwEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwDgOymEQKA\
    nNgMA4DW8BECgLKODAOA1vARAoCyjgwDgNbwEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwCAb9w\
    nzgDBQCfOAoFAAA=BbH7A5/6A//BA9+JA87KBgRR3YjogxgAkNeh3AcCjpyP4AkD4K3AbQKghLnFBQPgi/8OAqD8/w4D4Iv/DgKg/P8OA+D1yA8CoPz/\
    DgPgi/8OAqD8/w4D4Iv/DgKg3OIFA+CrnBgCoMLnCQPgxZcUAqD8/w4D4PXIDwKgkrYOA+D1yA8CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+CL/w4C\
    oPz/DgPgi/8OAqD8/w4D4PXIDwKgkrYOA+D1yA8BwLSADwLgi/8OAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoL6iDQLgydwQAaC+og0C4LOmEQGg1NgMAuCz\
    phEBoNTYDALgs6YRAaC+og0C4MncEAGgvqINAuDJ3BABoL6iDQLgs6YRAaDU2AwC4LOmEQGg1NgMAuCzphEBoL6iDQLgydwQAaC+og0C4MncEAGgvqIN\
    AuDJ3BABoL6iDQLgs6YRAaDU2AwC4LOmEQGg1NgMAuCzphEBoL6iDQLgydwQAaC+og0C4MncEAGgvqINAuCzphEBoNTYDALgs6YRAaDU2AwC4LOmEQGg\
    lvsKAgGf+gP/wQMDAgDAcAsBAMBwBdfFAe/EAbeNAc+MAa9UALkB5/eEswwC4JOsDQCg3pwRAuDfkhAAwMndDwLg2ZMIAKDo4BUC4Iv/DgCg/P8OAuCL\
    /w4AoObJDwLgobUOAKDmyQ8C4KG1DgCg5skPAuChtQ4AoObJDwLgobUOAKDmyQ8C4Iv/DgCg/P8OAuCL/w4AoObJDwLgobUOAKDmyQ8C4KG1DgCg5skP\
    AuChtQ4AoObJDwLgobUOAKDmyQ8C4Iv/DgCg5skPAuChtQ4AoObJDwLgobUOAMCAxAwB+OSFAwPgobUOAcCIlBAD4PmNDAGgjvERA+D5jQwBoI7xEQPg\
    +Y0MAaD4uhID4I/ECwGg+LoSA+D5jQwBoI7xEQPg+Y0MAaCO8REDoLyBZgGg+LoSA+D5jQwBoI7xEQPg+Y0MAaCO8RED4PmNDAGgjvERA+D5jQwBoPi6\
    EgPg+Y0MAaC63RAD4OPXDAGgpKcRA+Dj1wwBoKSnEQPg49cMAaCkpxED4OPXDAGgpKcRA+Dj1wwBoI7xEQPg49cMAaCkpxED4OPXDAGgpKcRA+Dj1wwB\
    oKSnEQPg49cMAaCkpxED4PXIDwGg/P8OA+CL/w4BoPz/DgPgi/8OAaD8/w4D4Iv/DgGg/P8OA+CL/w4BoPz/DgPg9cgPAaCStg4D4PXIDwGg/P8OA+CL\
    /w4BoPz/DgPgi/8OAaD8/w4D4Iv/DgGg/P8OA+CL/w4BoPz/DgPg9cgPAaD8/w4D4Iv/DgGg/P8OA+CL/w4BoPz/DgPgi/8OAaD8/w4D4Iv/DgGg/P8O\
    A+D1yA8BoJK2DgPg9cgPAaD8/w4D4Iv/DgGg/P8OA+CL/w4BoPz/DgPgi/8OAaD8/w4D4Iv/DgGg/P8OA+D1yA8BoJK2DgPg9cgPAaD8/w4D4Iv/DgGg\
    /P8OA+CL/w4BoPz/DgPgi/8OAdjOoQ0D4MncEAGgvqINBMD7pREBwIzZDAPgs6YRAaDU2AwD4LOmEQGgvqINA+DJ3BABoL6iDQPgydwQAaC+og0D4LOm\
    EQGg1NgMA+CzphEBoNTYDAPgs6YRAaC+og0D4MncEAGgvqINA+DJ3BABoL6iDQPgydwQAaC+og0D4LOmEQGg1NgMA+CzphEBoNTYDAPgs6YRAaC+og0D\
    4MncEAGgvqINA+DJ3BABoL6iDQPgs6YRAaDU2AwD4LOmEQGg1NgMA+CzphEBoJb7CgPg280TAaCssQoD4NvNEwGgrLEKA+DbzRMBoJb7CgPg280TAaCs\
    sQoD6PyYEwMB78QBz4wBAwIAwHALAQDAcA==A6+UA9+JA7/RAgAWz6eTkA8B8OXY+wIC4N+SEAGglPC8BQLgrcBtAaCkpxEC4LfrDQGg0JMQAuDj1wwB\
    oKSnEQLg49cMAaCkpxEC4OPXDAGgsLTkAQLgi/8OAaCE/ywC4Iv/DgGg/P8OAuDj1wwBoI7xEQLg+Y0MAaCy+74CAgA=A7/RAofHAp+ZAgEH99KduwsA\
    uMb0xA8C4PmNDACgjvERAuD5jQwAoL6IkgQC4O/JBwAAA/eBAv/gAd+oAQAih6D8xwwByIuoxxEC4Iv/DgGg/P8OAuCL/w4BoObJDwLgs6YRAaDU2AwC\
    4LOmEQGg1NgMAuCzphEBoL6iDQLgydwQAaC+og0C4MncEAGgvqINAuDJ3BABoL6iDQLgs6YRAaDU2AwC4LOmEQGg1NgMAuCzphEBoL6iDQLgydwQAaC+\
    og0C4MncEAGgvqINAuCzphEBoNTYDALgs6YRAaDU2AwC4LOmEQGglvsKAgH/4AHfqAEDAgDAcAsBAMBwA9fNA//BA9+JAwCmAaeklJwUAeia2ocIAuDf\
    khABoJTwvAUC4K3AbQGgpKcRAuDj1wwBoKSnEQLg49cMAaCkpxEC4OPXDAGgpKcRAuDj1wwBoI7xEQLg+Y0MAaCO8REC4OPXDAGgpKcRAuDj1wwBoKSn\
    EQLg49cMAaCkpxEC4OPXDAGgpKcRAuDj1wwBoI7xEQLg49cMAaCkpxEC4OPXDAGgpKcRAuDj1wwBoKSnEQLg49cMAaCkpxEC4OPXDAGgjvERAuD5jQwB\
    oI7xEQLgi/8OAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLg9cgPAaCStg4C4PXIDwGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuCL\
    /w4BoPz/DgLg9cgPAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuD1yA8BoJK2DgLg9cgPAaD8/w4C4Iv/DgGg/P8O\
    AuCL/w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuD1yA8BoJK2DgLg9cgPAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8OAaC+og0C4MncEAGg\
    vqINAuCzphEBoNTYDALgs6YRAaDU2AwC4LOmEQGgvqINAuDJ3BABoL6iDQLgydwQAaC+og0C4LOmEQGg1NgMAuCzphEBoNTYDALgs6YRAaC+og0C4Mnc\
    EAGgvqINAuDJ3BABoL6iDQLgydwQAaC+og0C4LOmEQGg1NgMAuCzphEBoNTYDALgs6YRAaC+og0C4MncEAGgvqINAuDJ3BABoL6iDQLgs6YRAaDU2AwC\
    4LOmEQGg1NgMAuCzphEBoJb7CgLg280TAaCssQoC4NvNEwGgrLEKAuDbzRMBoJb7CgLg280TAaCssQoC4NvNEwGgrLEKAuDbzRMBoKyxCgLg280TAaCs\
    sQoC4NvNEwGgrLEKAuDbzRMBoJb7CgLg280TAaCssQoC4NvNEwGgrLEKAuDbzRMBoKyxCgLg280TAaCssQoC4NvNEwGglvsKAuDbzRMBoKyxCgLg280T\
    AaCssQoC4NvNEwGgrLEKAuDbzRMBoKyxCgLg280TAaCssQoCAA==BLf6A5/6A//BA9+JAwBbx9XLpxABqISSkwQC4N+SEAGgpKcRAqCXlg0B4NiyngUC\
    4K3AbQHgifLMBAOArskPAYCK5wkCoLafqgMD4Iv/DgKg/P8OA+CL/w4CoPz/DgPg9cgPAqCStg4D4PXIDwKg/P8OA+CL/w4CoPz/DgPgi/8OAqD8/w4D\
    4Iv/DgKgvqINA+DJ3BACoL6iDQPgs6YRAqDU2AwD4LOmEQKg1NgMA+CzphECoL6iDQPgydwQAqC+og0D4MncEAKgvqINA+CzphECoNTYDAPgs6YRAqDU\
    2AwD4LOmEQKgvqINA+DJ3BACoL6iDQPgydwQAqC+og0D4MncEAKgvqINA+CzphECoNTYDAPgs6YRAqDU2AwD4LOmEQKgvqINA+DJ3BACoL6iDQPgydwQ\
    AqC+og0D4LOmEQKg1NgMA+CzphECoNTYDAPgs6YRAqCW+woD4NvNEwKgrLEKA+DbzRMCoKyxCgPg280TAqCW+woD4NvNEwKgrLEKA+DbzRMCoKyxCgPg\
    280TAqCssQoD4NvNEwKgrLEKA+DbzRMCoKyxCgPg280TAqCW+woD4NvNEwKgrLEKA+DbzRMCoKyxCgPg280TAqCssQoD4NvNEwKgrLEKAwA=BP2LBJ/6\
    A//BA4K6BgNR3YjogxgA3Oeh3AcB4sOP4AkC4K3AbQGghLnFBQLgi/8OAaD8/w4C4Iv/DgGg/P8OAuD1yA8BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg3OIF\
    AuCrnBgBoMLnCQLgxZcUAaD8/w4C4PXIDwGgkrYOAuD1yA8BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4PXIDwGg\
    krYOAuD1yA8BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoL6iDQLgydwQAaC+og0C4LOmEQGg1NgMAuCzphEBoNTYDALgs6YRAaC+og0C4Mnc\
    EAGgvqINAuDJ3BABoL6iDQLgs6YRAaDU2AwC4LOmEQGg1NgMAuCzphEBoL6iDQLgydwQAaC+og0C4MncEAGgvqINAuDJ3BABoL6iDQLgs6YRAaDU2AwC\
    4LOmEQGg1NgMAuCzphEBoL6iDQLgydwQAaC+og0C4MncEAGgvqINAuCzphEBoNTYDALgs6YRAaDU2AwC4LOmEQGglvsKAgGf+gP/wQMDAgDAcAsBAMBw\
    AwCAwgPg6gQAEf/NiR4BwObZywkCoJOuCwHgxM4xAuDF0QkB4LezjAECoM7OKQHglKgRAoCloA0B4J7JEAKg/+sMAfjsphECqNygDQHYq94QAqjcoA0B\
    2KveEAKIs4INAQA=AwCgmQLgiQMAB///nYYDAqD83OoBAOCv/n8C4KSTyQkBoJjvCwLgv40xAaC20gkCAA==A+CnBPCnBMCyBAEC75fNlBUAkKq6wwMC\
    AA==AwDAsgTg6gQAW/+n178QAYCKg/0DAoDatQ4BwJXcPADAzqXoBgGAlLHLBAKAxP8OAYDsphECgN76CgGAqoQTAoDe+goBgKqEEwKAyMQLAYCqhBMC\
    gIrnCQGA/pcUAoD0sAoBgJTOEwKA9LAKAYCUzhMCgPSwCgGAlM4TAoDe+goBgJTOEwKA9LAKAYCUzhMCgPSwCgGAlM4TAoD0sAoBgJTOEwKA9LAKAYCU\
    zhMCgPSwCgGAlM4TAoCc2AwBgNbwEQKAso4MAYDW8BECgPSwCgGAlM4TAoD0sAoBgJTOEwKA9LAKAYCqhBMCgLKODAGAwLoSAoCyjgwBgMC6EgKAyMQL\
    AYDAuhICgMjECwGAwLoSAoCc2AwBgK7JDwKA2rUOAYCuyQ8CgNq1DgGArskPAoDatQ4BgK7JDwKA2rUOAYCuyQ8CgMT/DgGArskPAoDatQ4BgK7JDwKA\
    2rUOAYCuyQ8CgNq1DgGArskPAoDatQ4BgJzYDAKA7KYRAYCYkxACgNq1DgGArskPAoDatQ4BgK7JDwKA2rUOAYCuyQ8CgNq1DgGArskPAoDE/w4BgMT/\
    DgKA2rUOAYCYkxACgMT/DgGAxP8OAoDE/w4BgMT/DgKg+7IlAgHAsgTg6gQKAQDAcAQBAOCoAQ==AwCgmQLA0QIAAv+1/t0DAoC/z4sNAQA=BfCGBbCP\
    BYCjBZC/BaDbBQFfr83F5BcAgJnr7w0D4NHmCQCg+LoSAvD/1wwAkIinEQLw/9cMAJCIpxEC8P/XDACQiKcRAvDpoQ0AkJ7dEALw6aENAJCe3RAC8OXc\
    EACQuNgMAvDPphEAkLjYDALwz6YRAJC42AwC8M+mEQCQuNgMAvDPphEAkLjYDALwufARAJDOjgwC8LnwEQCQuNgMAvCBjIIIBICgnQkCgP6XFASA3voK\
    AoCUzhMEgPSwCgKAlM4TBID0sAoCgJTOEwSA9LAKAoCUzhMEgPSwCgKAlM4TBID0sAoCgJTOEwSA3voKAoCUzhMEgPSwCgKAlM4TBID0sAoCgJTOEwSA\
    9LAKAoCUzhMEgPSwCgKAlM4TBID0sAoCgJTOEwSA3voKAoCUzhMEgPSwCgKA1vARBICGog0CgILdEASAhqINAoCC3RAEgIaiDQKAgt0QBIDw6w0CgJiT\
    EASA8OsNAoCYkxAEgPDrDQKAmJMQBIDw6w0CgILdEASAhqINAoCC3RAEgIaiDQKAgt0QBIDw6w0CgJiTEASA8OsNAoCYkxAEgPDrDQKAgt0QBICGog0C\
    gILdEASAhqINAoCC3RAEgPDrDQKAmJMQBIDw6w0CgJiTEASA8OsNAoCYkxAEgPDrDQKAmJMQBAGAowWg2wUJBQDAcAQBAOCoAQ==BP/gAd+oAb9wAANR\
    /8u6lgEB4MrvBACgkOUSAeC9pAsAoJDlEgHg/fUNAKD8/w4B4PXIDwCg/P8OAeCL/w4AoPz/DgHg2biBAQLgk4kIAaC04vABAKCErQ0B4OPXDACgpKcR\
    AeDj1wwAoI7xEQHg+Y0MAKCO8REB4PmNDACgjvERAeCL/w4AoPz/DgHg49cMAKCkpxEB4OPXDACgjvERAeD5jQwAoObJDwHgobUOAKCO8REB4OPXDACg\
    pKcRAeDj1wwAoKSnEQHg49cMAKCkpxEB4OPXDACgjvERAeD5jQwAoI7xEQHgt+sNAKDQkxAB4OPXDACg0JMQAeD1yA8AoObJDwHg49cMAKCO8REB4PmN\
    DACgjvERAeD5jQwAoI7xEQHg+Y0MAKCO8REB4OPXDACgpKcRAeDj1wwAoKSnEQHg49cMAKCO8REB4PmNDACgjvERAeC36w0AoNCTEAHg49cMAKCkpxEB\
    4KG1DgCg5skPAeCzphEAoO7TCAHgr+EUAKCssQoB4NvNEwCglvsKAeDxgxMAoJb7CgHgt+AyAKCawAcBAA==At+oAQABAYC0kdABAAA=AuCoAZivAQEB\
    l6WmrgUAAA==AQAAAYCc6qAIAAEAwHADBQCgOAoFAOCoAQ==AwCgmQLgiQMABP/Zu+oCAqC+pb8IAOCvwhYC4IDO7AYBAA==BJAyoDjAcOCoAQA8j/js\
    hRIB0NXNtgUCoI7ODAHAzp4QAoCc2AwBgOymEQKAnNgMAYDopogFAoDm7k0BgLKODAKArskPAYDE/w4CgMT/DgGAxP8OAuD/owQDgKKRCgKgwsQEAYCy\
    jgwCgKDADgGgtvUOAuDZ8AID4K2EBAKghIoIAYCYkxACgPDrDQGArskPAoDatQ4BgLCelgcCgNq1DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/\
    DgGAxP8OAoCuyQ8BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoCuyQ8BgMT/DgKAxP8OAYDE/w4C\
    gMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGArskPAgGgOMBwAwUAwHAKBQDgqAE=BKCZAsigAsDRAuCJAwEzx5C03goAqM3TuAEC4Lmc\
    +AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8O\
    AoDE/w4DgK7JDwKgwP8dAICgnQkC4OvhBQOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoCuyQ8DgOymEQKAnNgMA4DsphECgJzYDAOA\
    7KYRAoCc2AwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAsDN5sUEAAA=A8Bw4IYB4KgBAVbfpOGV\
    CQCgjPX8CQLgxdEJAKCwvBEC4J3NDACgsLwRAuCdzQwAoPbGEQLgl5QPAKC29Q4C4J3NDACg6rERAuCdzQwAoKLZwwEC4NGJDwCgzp8PAuCL/w4AoPz/\
    DgLgi/8OAKD8/w4C4PXIDwCg9sYRAuCRuAwAoLrdEALgzaENAKDE/g8C4Nm2DQCg0JMQAuChtQ4AoPz/DgLgi/8OAKD8/w4C4LfrDQCgut0QAoCGog0A\
    gILdEAKA8OsNAICYkxACgPDrDQCAmJMQAoDw6w0AgLTIFwKAvoAHAIDovg8CgIqKDwCA/vQOAoCKig8AgMT/DgKAxP8OAIDE/w4CgOymEQCAnNgMAoCC\
    3RAAgPDrDQKAxP8OAIDE/w4CgOymEQCAnNgMAoDsphEAgJzYDAKA1vARAICyjgwCgNbwEQCAso4MAoDW8BEAgJzYDAKA7KYRAICc2AwC4Iv0MwCghIoI\
    AoDW8BEAgLKODAKA1vARAICc2AwCgOymEQCAnNgMAoDsphEAgJzYDAKA7KYRAICc2AwCgOymEQCAnNgMAoDW8BEAgLKODAKA1vARAICK5wkCAA==BeDq\
    BMiZBYCjBaDbBcCTBgE9x4m33goCyLzTuAED4Lmc+AsE4NGJDwOghooeAqD8/w4D4NGJDwKgwooPA8C0gA8CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8O\
    A4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4CuyQ8CoMD/HQCAoJ0JAuDr4QUDgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKA\
    rskPA4DsphECgJzYDAOA7KYRAoCc2AwDgOymEQKAnNgMA4DW8BECgLKODAOA1vARAoCyjgwDgNbwEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwDgNbw\
    EQKAso4MA4DW8BECgLKODAOA1vARAoCyjgwDgNbwEQKAnNgMA4DsphECgJzYDAOA7KYRAqCqyR4AgLKODAIABMC8AYDhAaCZAsDRAgAvv6yz3goBwKHT\
    uAEC4MOmhwwD4JWJHgKg/P8OA+DRiQ8CoMKKDwPAtIAPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/\
    DgOArskPAqDA/x0BgKCdCQLg6+EFA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgGg/P8OAoDE/w4BgK7JDwKA7KYRAYCc2AwCgOymEQGAnNgMAoDsphEB\
    gJzYDAKA1vARAYCyjgwCgNbwEQGAso4MAoDW8BEBgJzYDAKA7KYRAYCc2AwCgOymEQGAnNgMAgA=BLDWAYDhAaCZAsDRAgAwr8az3goBsLvTuAEC4Lmc\
    +AsD4J+TLQKg/P8OA+DRiQ8CoMKKDwPAtIAPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOArskP\
    AqDA/x0BgKCdCQLg6+EFA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgK7JDwOA7KYRAoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAOA\
    1vARAoCyjgwDgNbwEQKAso4MA4DW8BECgJzYDAOA7KYRAoCc2AwDgOymEQKAnNgMA4DW8BECAA==BPjaAYDhAaCZAsDRAgAY98qz3goB+L/TuAEC4Lmc\
    +AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8O\
    AoDE/w4DgK7JDwKgwP8dAYCgnQkCAA==BeCoAeDCAYDhAaCZAsDRAgEu37Kz3goAgODTuAEDwIumhwwE4JWJHgOg/P8OBODRiQ8DoMKKDwTAtIAPA4DE\
    /w4EgMT/DgOAxP8OBIDE/w4DgMT/DgSAxP8OA4DE/w4EgMT/DgOAxP8OBIDE/w4DgMT/DgSArskPA6DA/x0CgKCdCQPg6+EFBIDE/w4DgMT/DgSAxP8O\
    A4DE/w4EgMT/DgOAxP8OBIDE/w4DgK7JDwSA7KYRA4Cc2AwEgOymEQOAnNgMBIDsphEDoKrJHgKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKA\
    nNgMA4DsphECgJzYDAMABMCmAcimAeCoAYDhAQE2x7jK5xIAiKzMygYC4K2BkA8D4J3NDAKgtvUOA+CXlA8CoMKKDwPg0YkPAqD8/w4DoLb1DgKAxP8O\
    A4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOArskPAsD6ig8DgIqKDwKAiooPA4CKig8CgMT/DgOAiooPAoDE/w4DgIqKDwKA\
    xP8OA4CKig8CgIqKDwOAiooPAoDE/w4DgIqKDwKAxP8OA4CKig8CgMT/DgOAiooPAoCKig8DgIqKDwKAxP8OA4CKig8CgMT/DgOAiooPAoDE/w4DgIqK\
    DwKAiooPA4CKig8CgMT/DgOAiooPAoDE/w4DgIqKDwKAxP8OA4CKig8CAA==A+CoAaDBAYDhAQECn4vr4AsCoNa/qQwAAA==BOCoAfi6AYDhAaCZAgFA\
    96qz3goAmNyD3AcC4LXs1AUD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8O\
    A4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKgwP8dAIDE/w4CwPrGeAOA7KYRAuDj1wwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwDgNbwEQKA\
    so4MA4DW8BECgJzYDAOA7KYRAoCc2AwDgOymEQKAnNgMA4DW8BECgLKODAOA1vARAoCyjgwDgNbwEQKAso4MA4DW8BECgJzYDAOA7KYRAoCc2AwDgOym\
    EQKAnNgMA4DW8BECgLKODAOA1vARAoCyjgwDgNbwEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwDgOymEQIAAvj4AuCJAwAB9+Cs2QsBAA==BIi6AsDR\
    AuCJA4DCAwBCh4jU4gsByIzzvAIC4Lmc+AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4D\
    gMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKgwP8dAYCgnQkC4OvhBQOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOgkZcFAoDr\
    6AkBgK7JDwKA7KYRAYCc2AwCgOymEQGAnNgMAoDsphEBgJzYDAKA1vARAYCyjgwCgNbwEQGAso4MAoDW8BEBgJzYDAKA7KYRAYCc2AwCgOymEQGAnNgM\
    AoDW8BEBgLKODAKA1vARAYCyjgwCgNbwEQGAso4MAoDW8BEBgJzYDAKA7KYRAYCc2AwCgOymEQGAnNgMAoDW8BEBgLKODALgte1rAaDc1yoCAA==A8Bw\
    kIUB4KgBAUCP9cmUFQDQhPW6CQLg+bARAKD4lw0C4NGJDwCgzKsOAuDfkhAAoNCTEALg+Y0MAKDO9vMHAuCdzQwAoLC8EQLgnc0MAKCwvBEC4J3NDACg\
    9sYRAuCdzQwAoLC8EQLgnc0MAKDG4MICAuDlqAgAoLC8EQLgnc0MAKCwvBEC4J3NDACgsLwRAuCdzQwAoPbGEQLgnc0MAKCwvBEC4J3NDACg6rERAuCd\
    zQwAoIiMqAEC4LfrDQCglp4QAuC36w0AoJaeEALgt+sNAKCWnhAC4LfrDQCg1u8SAuC9pAsAoIz9EALgwYwNAKCWnhAC4LfrDQCglp4QAuC36w0AoNyo\
    EALg7+wMAKCStg4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKDmyQ8C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4CAcBw4KgBAwUAAAoFAAA=\
    BOCXAqCZAsDRAuCJAwAy34e03goBwMTTuAEC4Lmc+AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8O\
    AoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKAms0bAeDNxBIC4LfrDQGg0JMQAuC36w0BoNCTEALgt+sNAaDQkxAC4LfrDQGg\
    0JMQAuChtQ4B8IiBDwLgs6YRAaDU2AwC4LOmEQGg1NgMAuCd8BEBoOqODALgnfARAaDqjgwC4J3wEQGg1NgMAuCzphEBoNTYDALgs6YRAaDU2AwC4J3w\
    EQGg6o4MAgA=BeCdA/ClA4DCA+DUA6D6AwAS3+WvpwoB8IPqzQEC8P+eUQOgz78HAuDE1BYDoM+/BwLg/skWA6DPvwcC4P7JFgOgz78HAuD+yRYDoM+/\
    BwLgxNQWA6DPvwcC4P7JFgOgz78HAuCSowUE4Ne4awIABYytArC1AqDLArDLAtDtAgMHr5+vlBsCkMzu0gMAlMauuwgB3L3uswgE4JPPEgGghv4IBOD/\
    9l0BAA==BMCpA4DCA6D6A8CyBABBv5mg4gsBwK2+vAIC4Lmc+AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/\
    DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKgwP8dAYCgnQkC4OvhBQOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4C\
    gMT/DgOAxP8OAoCuyQ8DgOymEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4Ds\
    phECgJzYDAOA1vARAoCyjgwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwD4LXtawHAlNgq\
    AgA=BOCJA+iQA4DCA6D6AwEy58bgkg8AiLm/gxEC4K/vnQED4NGJDwKgwooPA+CL/w4CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+CL/w4CoPz/DgPg\
    i/8OAqD8/w4D4Iv/DgKg/P8OA+D1yA8CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+CL/w4CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg5skPA+CL/w4CoPz/\
    DgPgi/8OAqD8/w4D4Iv/DgLgyOVNA+Dj1wwCoPz/DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+CL/w4CoPz/DgPgi/8OAqD8/w4D4PXIDwKgpsL/AQOgm/4O\
    AuDsgA8DoJv+DgIAA4DCA67HA6D6AwEdrfPNnBAArv2KpgQC4ImLDgCg5oLuBALg64QLAKCOzgwC4LeOEwCg1LUHAuD792sAoPKBFQLgybkLAKDQkxAC\
    4Pe8EACg/P8OAuCdzQwAoLC8EQLgqZwCAODUxtcIAuCl+goAoKSnEQLg49cMAKCO8REC4PmNDACgjvERAuDj1wwAoKSnEQLg49cMAKCkpxEC4OPXDAAA\
    BbirAsirArC1AsDRAtDtAgAIt5vLlBUB8I+5jgYCmPziuwgD8L3YEwSw0oJeAuD/g/MLBPD/1wwDkKj3nAICAA==BrC1AqDLAsDRAojTAtDtAuCJAwMH\
    h+XL5xIB6P+nlQwE0KnPEgCghv4IBOD/nJECAvDFl8kNBYDSiBACAA==A8BwkIgB4KgBAXiP0urgCwCQkPQIAuC36w0AoNCTEALgt+sNAKDQkxAC4Lfr\
    DQCg0JMQAuChtQ4AoNC+iAkC4KniDACgsLwRAuDXwgwAoLzREQLgnc0MAKCwvBEC4NfCDACgjP0QAuCHlw0AoLC8EQLgnc0MAKD2xhEC4J3NDACgsLwR\
    AuCdzQwAoLC8EQLgnc0MAKCwvBEC4J3NDACg9sYRAuCdzQwAoLC8EQLgnc0MAKCwvBEC4J3NDACgsLwRAuCdzQwAoPbGEQLgnc0MAKCwvBEC4OmQCgCg\
    5PgTAuDpkAoAoN7BigEC4KG1DgCg8t4PAuChtQ4AoMK5KQLgia4TAKDS5AsC4P+MFACg6JoLAuCr+RIAoIK5DALgl5QPAKD8/w4C4Iv/DgDg0YkPAuDR\
    iQ8AoKzUDwLg578OAKDYwA4C4NGJDwCgoL8PAuDRiQ8AoPz/DgLg0YkPAKDCig8C4NGJDwCgtvUOAuCXlA8AoPDqDgLg3Z4PAKD8/w4C4NGJDwCgwooP\
    AuDRiQ8AoPz/DgLg0YkPAKD8/w4C4NGJDwCg/P8OAuDRiQ8AoMKKDwLg0YkPAKD8/w4C4NGJDwCg/P8OAuDbqg4AoObJDwLgnfARAKDU2AwC4PmwEQCg\
    pIQMAuCd8BEAoNTYDALgs6YRAKDU2AwC4LOmEQCg1NgMAuCzphEAoNTYDALgs6YRAKDU2AwC4J3wEQCg6o4MAuCd8BEAoOqODALgnfARAKDU2AwC4LOm\
    EQCg1NgMAuCzphEAoNTYDALgs6YRAKDU2AwC4J3wEQCg6o4MAuCd8BEAoOqODAIAA4DCA/jWA6D6AwEE/4fP0Q0A4NOYiwcCgPaHhQgAoKLL3QUCAA==\
    ArDPAYDhAQABr5nr4AsBAA==BICCAqCZAsDRAuCJAwAX//Gz3goB4K7TuAEC4Lmc+AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKA\
    xP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKgyKwcAQA=A8BwqH/gqAEBVaeHx6gLAOjGtMcM\
    AuCL/w4AoMjmEQLghaMMAKDMqw4C4KG1DgCg5skPAuDRiQ8AoLb1DgLgi/8OAKDmyQ8C4KG1DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg\
    /P8OAuD1yA8AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuD1yA8AoPz/DgLgi/8OAKD8/w4C4Iv/\
    DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg5skPAuCL/w4AoPz/DgLgi/8OAKD8/w4C4JSoEQCAnNgMAoDW8BEAgLKODAKA1vARAICyjgwC\
    gNbwEQCAnNgMAoDsphEAgJzYDAKA7KYRAICc2AwCgNbwEQCAso4MAoDW8BEAgLKODAKA1vARAICyjgwCgNbwEQCAnNgMAoDsphEAgJzYDAKA7KYRAICc\
    2AwCgNbwEQCAso4MAoDW8BEAgLKODAKA1vARAICc2AwCgOymEQCAnNgMAoDsphEAgJzYDAKA7KYRAICc2AwCgN7vLwABwHDgqAEDBQDgqAEKBQCA4QE=\
    A8BwoIEB4KgBAbMCn9WVpBAAoJHkqQkCgNyGCgCA2u8DAoC86joAgMq4DAKAhNERAICQwwwCgITREQCA5NYNAoDqshAAgOTWDQKA6rIQAMDh0rwCAuCn\
    7gsAoLC8EQLgnc0MAMDovBECoMjDDADgy9ARAqDIwwwA4IXGEQKgyMMMAOCFxhECoMjDDADghcYRAqDIwwwA4MvQEQKgyMMMAOCFxhECoMjDDADghcYR\
    AqCOzgwA4L+7EQLAofACAKCmqtUBAuCTiQgAoObJDwLgpfoKAKCinpQBAoD8ugMAgKzLbQKAoJ0JAICqhBMC4I/ECwCgiqwVAuDnnAkAoOCQEgLgkbgM\
    AKCkpxEC4PmNDACgzM4TAuC7sAoAoLrdEALg49cMAKCkpxEC4M2hDQCgpKcRAuDNoQ0AoJiSEQLg7+wMAKCYkhEC4IWjDACggtwRAuDv7AwAoILcEQKA\
    8OsNAICYkxACgPDrDQCAmJMQAoDw6w0AgOymEQLgi/8OAKDmyQ8C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAoDw6w0AgJiT\
    EAKgwJYOAOC53w4C4NuqDgCg8t4PAqDWzA0A4KWdEALg49cMAKCkpxECgIaiDQD4yOcQAui8pAsAmO+ZEwLoooYKAKDk+BMCgNq1DgCArskPAuCL/w4A\
    oPz/DgLgs6YRAKCa4wwCgKacEQCgmuMMAuCd8BEAoOqODALgnfARAKDqjgwC4J3wEQCA1s0MAuD5sBEAoNTYDAKA7KYRAICc2AwCgJDmEQCAvqMMAqDI\
    5hEAoPz/DgLgi/8OAKCStg4C4PXIDwCgqOwNAuDfkhAAoNTYDALgs6YRAKDU2AwC4J3wEQCg6o4MAuCd8BEAoOqODALgnfARAKDU2AwC4LOmEQCg1NgM\
    AuCzphEAoNTYDALgnfARAKDqjgwC4J3wEQCg6o4MAuCd8BEAoOqODALgnfARAKDU2AwC4MncEACgvqINAuDfkhAAoKjsDQLgi/8OAKD8/w4C4KG1DgCg\
    5skPAuDNoQ0AoJ6FBALgsUkAoNTYDALg+Y0MAKC0uwMC4IXdAQCg1NgMAuCPxAsAoLS7AwLg76YCAKDU2AwC4LuwCgCgnoUEAuDZ8AIAoNTYDALg0eYJ\
    AKC0uwMC4JfOBACg6o4MAuDnnAkAoLS7AwLggZgFAKDqjgwC4JOJCACgnoUEAuDr4QUAoNTYDALgv/UGAKC0uwMC4L/1BgCg1NgMAuDr4QUAoJ6FBALg\
    qb8HAKDU2AwC4IGYBQCgtLsDAuDnnAkAoOqODALgl84EAKC0uwMC4NHmCQCg6o4MAuDDugMAoJ6FBALgu7AKAKDU2AwC4O+mAgCgtLsDAuCPxAsAoNTY\
    DALgm5MBAKCehQQC4PmNDACg1NgMAuCxSQCgnoUEAuDj1wwAoNCTEALgobUOAKD8/w4C4Iv/DgCgqOwNAuDfkhAAoL6iDQLgydwQAKDU2AwC4LOmEQCg\
    1NgMAuCd8BEAoOqODALgnfARAKDqjgwC4J3wEQCg6o4MAuCd8BEAoNTYDALgs6YRAKDU2AwC4LOmEQCg1NgMAuCd8BEAoOqODALgnfARAKDqjgwC4LOm\
    EQCgvqINAuDfkhAAoKjsDQLg9cgPAKCStg4C4KG1DgCg5skPAuC36w0AoLS7AwLgsUkAoOqODALgzaENAKC0uwMC4JuTAQCg6o4MAuD5jQwAoJ6FBALg\
    hd0BAKDU2AwC4KX6CgCgtLsDAuDZ8AIAoNTYDALg0eYJAKCehQQC4MO6AwCg1NgMAuDnnAkAoJ6FBALgl84EAKDqjgwC4P3SCACgtLsDAuDr4QUAoOqO\
    DALgqb8HAKCehQQC4NWrBgCg1NgMAuDVqwYAoLS7AwLgqb8HAKDU2AwC4OvhBQCgtLsDAuCTiQgAoNTYDALgl84EAKCehQQC4P3SCACg1NgMAuCthAQA\
    oLS7AwLgu7AKAKDqjgwC4NnwAgCgnoUEAuCl+goAoOqODALg76YCAKCehQQC4I/ECwCg1NgMAuCbkwEAoLS7AwLg49cMAAHAcOCoAQMEBMD8FQoEBMD8\
    FQ==A8BwzoMB4KgBAbUCzdeVpBAAzpPkqQkCgNyGCgCA2u8DAoC86joAgMq4DAKAhNERAICQwwwCgITREQCA5NYNAoDqshAAgOTWDQKA6rIQAMDh0rwC\
    AuCn7gsAoLC8EQLgnc0MAMDovBECoMjDDADgy9ARAqDIwwwA4IXGEQKgyMMMAOCFxhECoMjDDADghcYRAqDIwwwA4MvQEQKgyMMMAOCFxhECoMjDDADg\
    hcYRAqCOzgwA4L+7EQLAofACAKCmqtUBAuCTiQgAoObJDwLgpfoKAKCinpQBAoD8ugMAgKzLbQKAoJ0JAICqhBMC4I/ECwCgiqwVAuDnnAkAoOCQEgLg\
    kbgMAKCkpxEC4PmNDACgzM4TAuC7sAoAoLrdEALg49cMAKCkpxEC4M2hDQCgpKcRAuDNoQ0AoJiSEQLg7+wMAKCYkhEC4IWjDACggtwRAuDv7AwAoILc\
    EQKA8OsNAICYkxACgPDrDQCAmJMQAoDw6w0AgOymEQLgi/8OAKDmyQ8C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAoDw6w0A\
    gJiTEAKgwJYOAOC53w4C4NuqDgCg8t4PAqDWzA0A4KWdEALgtfcMAKDShxECgIaiDQCAgt0QAuCDrwsAmO+ZEwLoooYKAKCmsgIC4MHGAgCg/P8OAoDa\
    tQ4AgK7JDwLgi/8OAKD8/w4C4LOmEQCgmuMMAoCmnBEAoJrjDALgnfARAKDqjgwC4J3wEQCg6o4MAuCd8BEAgNbNDALg+bARAKDU2AwCgOymEQCAnNgM\
    AoCQ5hEAgL6jDAKgyOYRAKD8/w4C4Iv/DgCgkrYOAuD1yA8AoKjsDQLg35IQAKDU2AwC4LOmEQCg1NgMAuCd8BEAoOqODALgnfARAKDqjgwC4J3wEQCg\
    1NgMAuCzphEAoNTYDALgs6YRAKDU2AwC4J3wEQCg6o4MAuCd8BEAoOqODALgnfARAKDqjgwC4J3wEQCg1NgMAuDJ3BAAoL6iDQLg35IQAKCo7A0C4Iv/\
    DgCg/P8OAuChtQ4AoObJDwLgzaENAKCehQQC4LFJAKDU2AwC4PmNDACgtLsDAuCF3QEAoNTYDALgj8QLAKC0uwMC4O+mAgCg1NgMAuC7sAoAoJ6FBALg\
    2fACAKDU2AwC4NHmCQCgtLsDAuCXzgQAoOqODALg55wJAKC0uwMC4IGYBQCg6o4MAuCTiQgAoJ6FBALg6+EFAKDU2AwC4L/1BgCgtLsDAuC/9QYAoNTY\
    DALg6+EFAKCehQQC4Km/BwCg1NgMAuCBmAUAoLS7AwLg55wJAKDqjgwC4JfOBACgtLsDAuDR5gkAoOqODALgw7oDAKCehQQC4LuwCgCg1NgMAuDvpgIA\
    oLS7AwLgj8QLAKDU2AwC4JuTAQCgnoUEAuD5jQwAoNTYDALgsUkAoJ6FBALg49cMAKDQkxAC4KG1DgCg/P8OAuCL/w4AoKjsDQLg35IQAKC+og0C4Mnc\
    EACg1NgMAuCzphEAoNTYDALgnfARAKDqjgwC4J3wEQCg6o4MAuCd8BEAoOqODALgnfARAKDU2AwC4LOmEQCg1NgMAuCzphEAoNTYDALgnfARAKDqjgwC\
    4J3wEQCg6o4MAuCzphEAoL6iDQLg35IQAKCo7A0C4PXIDwCgkrYOAuChtQ4AoObJDwLgt+sNAKC0uwMC4LFJAKDqjgwC4M2hDQCgtLsDAuCbkwEAoOqO\
    DALg+Y0MAKCehQQC4IXdAQCg1NgMAuCl+goAoLS7AwLg2fACAKDU2AwC4NHmCQCgnoUEAuDDugMAoNTYDALg55wJAKCehQQC4JfOBACg6o4MAuD90ggA\
    oLS7AwLg6+EFAKDqjgwC4Km/BwCgnoUEAuDVqwYAoNTYDALg1asGAKC0uwMC4Km/BwCg1NgMAuDr4QUAoLS7AwLgk4kIAKDU2AwC4JfOBACgnoUEAuD9\
    0ggAoNTYDALgrYQEAKC0uwMC4LuwCgCg6o4MAuDZ8AIAoJ6FBALgpfoKAKDqjgwC4O+mAgCgnoUEAuCPxAsAoNTYDALgm5MBAKC0uwMC4OPXDAABwHDg\
    qAEDBATA/BUKBATA/BU=BOCJA+yPA4DCA6D6AwEI69Pm5Q0A7O2VuQcC4J+fQgOAwosOAMDwuy8CgN6h+AEA4JXFhwECgLzx0AMAAA==BJSsA4DCA5De\
    A6D6AwBF3/G0qQ8BwLaezggDgIjzCAKQ+f4GA7C0q3UB4OPXDAPwhLwSAYDe+goDgKqEEwGAnNgMA4DE/w4BgJzYDAOA7KYRAYCc2AwDgOymEQGAnNgM\
    A4DsphEBgIaiDQOA7KYRAYCc2AwD4LOmEQGggMULA+CHuhIBoIDFCwPg8YMTAaCW+woD4PGDEwGggMULA+CHuhIBoIDFCwPgh7oSAaCAxQsD4Ie6EgGg\
    gMULA+DxgxMBoJb7CgPg8YMTAaCW+woD4PGDEwGggMULA+CHuhIBoIDFCwPgh7oSAaCo7A0D4Iv/DgGg/P8OA+CL/w4BoPz/DgPg9cgPAaD8/w4D4Iv/\
    DgGg/P8OA+CL/w4BoPz/DgPgi/8OAaD8/w4D4Iv/DgGg/P8OA+D1yA8BoPz/DgPgi/8OAaDc4gUD4KucGAGg/P8OA+CL/w4BoPz/DgPgi/8OAaC0pU0D\
    4M2hDQEABMDRAtjXAuCJA4DCAwEy143gkg8AmLi/gxEC4K/vnQED4NGJDwKgwooPA+CL/w4CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+CL/w4CoPz/\
    DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+D1yA8CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+CL/w4CoPz/DgPgi/8OAqD8/w4D4Iv/DgKg5skPA+CL/w4C\
    oPz/DgPgi/8OAqD8/w4D4Iv/DgLgyOVNA+Dj1wwCoPz/DgPgi/8OAqD8/w4D4Iv/DgKg/P8OA+CL/w4CoPz/DgPgi/8OAqD8/w4D4PXIDwKgpsL/AQOg\
    m/4OAuDsgA8DoJv+DgIABIKHA+CJA4DCA6D6AwBAgcHv3gsBoo2OuQIC4Lmc+AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8O\
    A4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKgwP8dAYCgnQkC4OvhBQOAxP8OAoDE/w4DgMT/DgKA\
    xP8OA4DE/w4CgMT/DgOAxP8OAoCuyQ8DgOymEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOym\
    EQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwD\
    4LXtawIABdBs0G3AcOCoAYDhAQBxz9zJlBUBgLOpnQcCkIeBqAED4J3NDAKglP1oA+D5sBECoPiXDQPg0YkPAqDMqw4D4N+SEAKgooUwA+DVzgsCoLC8\
    EQPgnc0MAqC68LsDA+DN/gcCoIjPBAPgq5wYAqC46Q8D4Ov6aQKgwLkTA+CjhgoCoK7IEAPgt+sNAqDQkxAD4LfrDQKg5skPA+ChtQ4CoNCTEAPgobUO\
    AqDQkxAD4LfrDQKg7JPEAgPg1/EmAqDcqBAD4Mm5CwLA6vqEAgOAnNgMAqDqjgwD4J3wEQKguroLA+DNxBICoIDFCwPgh7oSAqDU2AwD4N+SEAKgqOwN\
    A+Djq6ABBOCBmAUDoIDRIAKA/IAOA4CGog0CgIqKDwOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKAxP8OA4DE/w4C\
    gMT/DgOAxP8OAoDE/w4DgMT/DgKA2rUOA4CuyQ8CgMT/DgOAxP8OAoCuyQ8DgOymEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwDgNbwEQKAso4MA4DW\
    8BECgLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwDgNbwEQKAso4MA4DW8BECwKKPDAOA1vARAoCc2AwDgOymEQKAnNgM\
    A4DsphECgJzYDAOA1vARAoD4mAwDgJDmEQKAso4MA4DW8BECgJzYDAOA7KYRAoDi4gwDgKacEQKAnNgMA4DAuhICgMjECwMABuCJA8CQA8CcA/ClA4DC\
    A6D6AwEHv+i76AoCgOLyiQID0JTFmgIF0Ku7aQOw3q5OBPD/kjwDkOK0mwMAAA==A6D6A9CPBLCWBAEDz/nJ3ggAsOGP5AIC8KHnxQQAAA==BcBw8IMB\
    jIQB4KgBgOEBAmSL9MmUFQGcisz3CADwpcyiBQOA3IYKAIDa7wMDgLzqOgCAyrgMA4CE0REAgJDDDAOAhNERAIDk1g0DgOqyEACA5NYNA4DqshAAgJbx\
    LgSAnqkIA4CugwUAgP70DgOA0JQPAIDk1g0DgJDDDACApKgQA4DAuhIAgIaiDQOAxP8OAIDatQ4DgJzYDACApr8WA4DivwcAgKa/FgOA4r8HAIC89RUD\
    gIrnCQCA7KYRA4CyjgwAwMeg+QMD4JOJCACg5skPA+Cl+goAoKKelAEDgPy6AwCArMttA4CgnQkAgKqEEwPgj8QLAKCKrBUD4OecCQCg4JASA+CRuAwA\
    oKSnEQPg+Y0MAKDMzhMD4LuwCgCgut0QA+Dj1wwAoKSnEQPgzaENAKCkpxED4M2hDQCgmJIRA+Dv7AwAoJiSEQPghaMMAKCC3BED4O/sDACgxP4PA+Dd\
    ng8AoJSqDwPgrcoOAKDatA8D4MOADgDgiJMRA+Dj1wwAoPi6EgPA6bQOAKDOnw8D4LfrDQCglKoPA+DH6A8AoMCWDgPg9cgPAKDatA8D4LfrDQDAqt8P\
    A+CB3g8AoIahDgPgl5QPAKDw6g4D4MOADgCgxP4PA+CB3g8AoIahDgPgl5QPAKDw6g4D4MOADgCgrsgQA+CXlA8AoPDqDgPgrcoOAKDatA8DAcBw4KgB\
    AwQEwLYLCgUAwHA=A4DhAZD9AcCDAgICv5XL5xIAwPKZ9wwBAA==BPjSBODqBICjBaDbBQA+96TrigsBmJCI5QEC4Lmc+AsD4NGJDwKg/P8OA+DRiQ8C\
    oPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKgwP8dAYCg\
    nQkC4OvhBQOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoCuyQ8DgOymEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwDgNbwEQKAso4M\
    A4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKA\
    nNgMA4DsphECoKrJHgGAso4MAgA=Bbj7AaCZArC1AsDRAtDtAgAKt42I6A4CiNixsQgE4P/2XQKguKazAQGQlLPwCwPgi/8OAaDek6oBA+CdzQwBoNbM\
    DQPg97wQAQA=ArjIAsDRAgABt5aK8AkBAA==A7C1Avi/ArjDAgEC94ns4AsAyMytwg8CAA==BYDCA6D6A6r8A8CyBODqBAJCqeyg4gsAqoC/vAIB4Lmc\
    +AsD4NGJDwGg/P8OA+DRiQ8BoPz/DgPg0YkPAaDCig8DwLSADwGAxP8OA4DE/w4BgMT/DgOAxP8OAYDE/w4DgMT/DgGAxP8OA4DE/w4BgMT/DgOAxP8O\
    AYDE/w4DgK7JDwGgwP8dAICgnQkB4OvhBQOAxP8OAYDE/w4DgMT/DgGAxP8OA4DE/w4BgMT/DgOAxP8OAYCuyQ8DgOymEQGAnNgMA4DsphEBgJzYDAOA\
    7KYRAYCc2AwDgNbwEQGAso4MA4DW8BEBgLKODAOA1vARAYCc2AwDgOymEQGAnNgMA4DsphEBwOHBBQOggpYHBIDW8BEDgLKODASA1vARA4CyjgwEgNbw\
    EQOAso4MBIDW8BEDgJzYDASA7KYRA4Cc2AwEgOymEQOAnNgMBIDW8BEDgLKODASg0/8NA+Ca7l0BAA==BMDRApzcAuCJA4DCAwFAm8i34AsA3MzWugIC\
    4Lmc+AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOA\
    xP8OAoDE/w4DgK7JDwKgwP8dAICgnQkC4OvhBQOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoCuyQ8DgOymEQKAnNgMA4DsphECgJzY\
    DAOA7KYRAoCc2AwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwDgNbwEQKAso4MA4DW8BEC\
    gLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwD4LXtawIABrqFA+CJA8CcA/ClA4DCA6D6AwAGuenjlw8B2qOevgYCoNvk\
    hAID0ObrDQXQu7hrA6CAzMQIBAA=BOSpA4DCA6D6A8CyBABH45G1qQ8BxOnw3QgC4NPaCgPgvccQAqCQwg0D4J3NDALA0p48AYD4uxECgNbNDAGA9scQ\
    AoCGxRIBgJzYDAKAxP8OAYDWzQwCgOymEQGAnNgMAoDsphEBgJzYDAKAsrERAYDAlw0CgOymEQGAnNgMAoDsphEBgMjECwKAwLoSAYDIxAsCgKqEEwGA\
    3voKAvDuhRMBoIDFCwLgh7oSAaCAxQsC4Ie6EgGggMULAuCHuhIBoIDFCwLg8YMTAaCW+woC4PGDEwGglvsKAuDxgxMBoIDFCwLgh7oSAaCAxQsC4Ie6\
    EgGgqOwNAsDT/g4BwLSADwLA0/4OAcC0gA8C4PXIDwGg/P8OAuCL/w4BoPz/DgLgi/8OAaD8/w4C4Iv/DgGg/P8OAuCL/w4BoPz/DgLg9cgPAaD8/w4C\
    4Iv/DgGg3OIFAuCrnBgBoPz/DgLgi/8OAaD8/w4C4Iv/DgGgtKVNAuDNoQ0BAA==BMCyBMC1BODqBICjBQFBv6W23goAgMnTuAEC4Lmc+AsD4NGJDwKg\
    /P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7J\
    DwKgwP8dAICgnQkC4OvhBQOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoCuyQ8DgOymEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwD\
    gNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc\
    2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwD4LXtawDAvP8sAgA=A+C/A4DCA6D6AwAD36nJ3ggB4J+KlwIC4MP2bAEABK+AB4DCA9DFA6D6\
    AwAMz4/xsR0C0PjM7QwBgOmL3ggD4I+hBgGgivSTAQPgq5J3AaDM0vsBA+CLuQQBoIDFrgUD4PPUDgGgmIH9AgPgpdcFAQA=A8BwkH3gqAEBMY+Fx6gL\
    ANDEtMcMAuCL/w4AoMjmEQLghaMMAKDMqw4C4KG1DgCg5skPAuDRiQ8AoLb1DgLgi/8OAKDmyQ8C4KG1DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C\
    4Iv/DgCg/P8OAuD1yA8AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg/P8OAuD1yA8AoPz/DgLgi/8OAKD8\
    /w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8/w4C4Iv/DgCg5skPAuCL/w4AoPz/DgLgi/8OAKD8/w4C4O/sDAIBwHDgqAEDBQDgqAEKBQCA4QE=\
    BIDHAsDRAuCJA4DCAwA+//y+3goBwIHeuAEC4Lmc+AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8O\
    AoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKgwP8dAYCgnQkC4OvhBQOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOA\
    xP8OAoCuyQ8DgOymEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4DsphECgJzY\
    DAOA1vARAoCyjgwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4DsphECoKrJHgGAso4MAgA=BPi2AsDRAuCJA4DCAwBCt5un\
    4gsB+J/GvAIC4Lmc+AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE\
    /w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKgwP8dAYCgnQkC4OvhBQOAxP8OAoDE/w4DoKfNBAKA1bIKAYDE/w4CgMT/DgGAxP8OAoDE/w4BgK7JDwKA7KYR\
    AYCc2AwCgOymEQGAnNgMAoDsphEBgJzYDAKA1vARAYCyjgwCgNbwEQGAso4MAoDW8BEBgJzYDAKA7KYRAYCc2AwCgOymEQGAnNgMAoDW8BEBgLKODAKA\
    1vARAYCyjgwCgNbwEQGAso4MAoDW8BEBgJzYDAKA7KYRAYCc2AwCgOymEQGAnNgMAoDW8BEBgLKODALgte1rAaDmvjQCAA==BJSTAqCZAsDRAuCJAwBA\
    k/3l5AsB9LmFvwIC4Lmc+AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8O\
    A4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKgwP8dAYCgnQkC4OvhBQOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoCuyQ8DgOymEQKA\
    nNgMA4DsphECgJzYDAOA7KYRAoCc2AwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwDgNbw\
    EQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwD4LXtawIABeCoAcjAAYDhAaCZAsDRAgEux7Cz3goA\
    6N3TuAEDwIGc+AsE4J+TLQOg/P8OBODRiQ8DoMKKDwTAtIAPA4DE/w4EgMT/DgOAxP8OBIDE/w4DgMT/DgSAxP8OA4DE/w4EgMT/DgOgwP8dAoDE/w4D\
    gK7JDwKAxP8OA4DE/w4CgKCdCQOA6OEUAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoCuyQ8DgOymEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc\
    2AwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAMABeCJA4CaA/ClA4DCA6D6AwEH/4PJ3ggCkJSWlgIE0Knq\
    bQKw3q5OA/D/kjwCkOK0mwMD8Nel0gUAAA==A8jXA5DeA6D6AwAEx7nAwg4BuJXxcALwrb+uGAGAzPNRAgA=BIDhAcjuAaCZAsDRAgEwx96z3goAyNPT\
    uAEC4Lmc+AsD4J+TLQKg/P8OA+DRiQ8CoMKKDwPAtIAPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/\
    DgOArskPAqDA/x0AgKCdCQLg6+EFA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgK7JDwOA7KYRAoCc2AwDgOymEQKAnNgMA4DsphEC\
    gJzYDAOA1vARAoCyjgwDgNbwEQKAso4MA4DW8BECgJzYDAOA7KYRAoCc2AwDgOymEQKAnNgMA6Dr1tcEAgA=BIDhAcD1AaCZAsDRAgEuv+Wz3goAwNrT\
    uAEC4Lmc+AsD4J+TLQKg/P8OA+DRiQ8CoMKKDwPAtIAPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/\
    DgOArskPAoConCcDgOjhFAKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKArskPA4DsphECgJzYDAOA7KYRAoCc2AwDgOymEQKAnNgMA4DW8BEC\
    gLKODAOA1vARAoCyjgwDgNbwEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwDoLWvuwMCAA==A97oAtDtAqD6AwAD3bLs4AsBjqOEoAUCsK+7WgEABaD6\
    A5CXBMCyBODqBICjBQFAj8n5kA8A8JT/swkDwJG0rwgE4NGJDwOg/P8OBODRiQ8DoPz/DgTg0YkPA6DCig8EwLSADwOAxP8OBIDE/w4DgMT/DgSAxP8O\
    A4DE/w4EgMT/DgOAxP8OBIDE/w4DgMT/DgSAxP8OA4DE/w4EgK7JDwOgwP8dAoCgnQkD4OvhBQSAxP8OA4DE/w4EgMT/DgOAxP8OBIDE/w4DgMT/DgSA\
    xP8OA4CuyQ8EgOymEQOgwP8dAoCc2AwDgOymEQKAnNgMA4DW8BECgLKODAOA1vARAoCyjgwDgNbwEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwDgNbw\
    EQKAso4MA4DW8BECgLKODAOA1vARAoCyjgwDgNbwEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwDgNbwEQKAso4MA+C17WsCoNzXKgMABIDhAZL7AaCZ\
    AsDRAgEWkeuz3goAkuDTuAEC4Lmc+AsD4J+TLQKg/P8OA+DRiQ8CoMKKDwPAtIAPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/\
    DgKAxP8OA4DE/w4CgMT/DgOArskPAoDE/w4DgMT/DgIABZDcA5DeA6D6A7CWBMCyBAAcj77Awg4BgJrxcALw4fvHCATgt8gIAqD00hAE4M2hDQKg9NIQ\
    BOCTrA0CoMzOEwTgu7AKAqDgkUwBkLjkIQPggbsKAaCs9xQD4KX6CgGgjvERA+CPxAsBoPi6EgPgj8QLAaD4uhID4I/ECwGg+LoSA+CPxAsBoNzuGgKw\
    vO+GBgSAnNgMAoDsphEEgJzYDAIABMCyBLjABODqBICjBQFAt7C23goA+NPTuAEC4Lmc+AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSA\
    DwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKgwP8dAICgnQkC4OvhBQOAxP8OAoDE/w4D\
    gMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoCuyQ8DgOymEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc\
    2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vAR\
    AoCyjgwD4LXtawIAA4DCA9DHA6D6AwEpz7+IsxEA0OWy6AkCgMD47wEAgIi5EwLgybkLAKDQkxAC4Pe8EACg/P8OAuCdzQwAoLC8EQLgnc0MAKCwvBEC\
    4J3NDACgsLwRAuCdzQwAoMjDDALgxZcUAKCCuQwC4MvQEQCggrkMAuDL0BEAoIK5DALg0YkPAKDCig8C4NGJDwCg/P8OAuDRiQ8AoPz/DgLg0YkPAKD8\
    /w4C4NGJDwCg8I0UAuCjhgoAoKqDFALgo4YKAKD2kvgCAuDRiQ8AoPz/DgLg0YkPAKCO53AC4O/JBwAABO6DAqCZAsDRAuCJAwAX7fOz3goBzrDTuAEC\
    4Lmc+AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOA\
    xP8OAoDE/w4DgK7JDwKgwP8dAQA=BP6nAeCoAYDhAaCZAgAw/Zez3goBnsmD3AcC4LXs1AUD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSA\
    DwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKgwP8dAcDT/g4C4Iv/DgGg/P8OAuCL/w4B\
    oPz/DgLgz/4dA+CL/w4CoObJDwPgu6UvAqDU2AwD4LOmEQKg1NgMA+Cd8BECoOqODAPgnfARAqDqjgwD4J3wEQKg1NgMA+CzphECoNTYDAPgs6YRAqDU\
    2AwD4Km/BwKA1bIKAYCyjgwCAA==BfDAAfDEAYDhAZD9AaCZAgBG7875jwgB4N+b6QkDgL7GEQKQ/uIMBIDe+goCgMyJCAGQtJMQA+D/xgkBoIiVDwPg\
    o6kPAaCEm78CA+Cb2QsBoPz/DgPgl5QPAaC29Q4D4JeUDwGgtvUOA+CXlA8BoLb1DgPgl5QPAaC29Q4D4JeUDwGg/P8OA+CXlA8BoLb1DgPgl5QPAaC2\
    9Q4D4JeUDwGgtvUOA+CXlA8BoPz/DgPgl5QPAaC29Q4D4JeUDwGgtvUOA+CXlA8BoLb1DgPgl5QPAaD8/w4D4JeUDwGg0ohLA+CXlA8BoPz/DgPgl5QP\
    AaC29Q4D4JeUDwGgtvUOA+CXlA8BoLb1DgPgl5QPAaD8/w4D4JeUDwGgtvUOA+CXlA8BoLb1DgPgl5QPAaC29Q4D4JeUDwGg/P8OA+CXlA8BoLb1DgPg\
    l5QPAaC29Q4D4JeUDwGgtvUOA+CXlA8BoPz/DgPgl5QPAaC29Q4D4JeUDwEAA7C1ApjQAsDRAgECl6rPoQUA6ODZtwkCAA==A6D6A4aMBMCyBAEJn+7q\
    oxMAgPjalw4CgN76CgCAgt0QAoCGog0AgJTOEwKA9LAKAICUzhMCgPSwCgAABM6+AsDRAuCJA4DCAwBCzcTV4QsBjsn0uwIC4Lmc+AsD4NGJDwKg/P8O\
    A+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKg\
    wP8dAYCgnQkC4OvhBQOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoCuyQ8DgOymEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwDgNbw\
    EQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgPrGAgKgquAOAYCc2AwCgOymEQGAnNgMAoDW8BEBgLKODAKA1vARAYCyjgwCgNbwEQGAso4MAoDW8BEB\
    gJzYDAKA7KYRAYCc2AwCgOymEQGAnNgMAoDW8BEBgLKODALgte1rAaCW8C8CAA==BoDCA6D6A4yZBMCyBODqBICjBQJBi4mh4gsAjJ2/vAIB4Lmc+AsF\
    oOGIDwSg/P8OBeDRiQ8EoPz/DgXg0YkPBKDCig8FwLSADwSAxP8OBYDE/w4EgMT/DgWAxP8OBIDE/w4FgMT/DgSAxP8OBYDE/w4EgMT/DgWAxP8OBIDE\
    /w4FgK7JDwSgwP8dA4CgnQkE4OvhBQWAxP8OBIDE/w4FgMT/DgSAxP8OBYDE/w4EgMT/DgWAxP8OBICuyQ8FgOymEQSAnNgMBYDsphEEgJzYDAWA7KYR\
    BICc2AwFgNbwEQSAso4MBYDW8BEEgLKODAWA1vARBICc2AwFgOymEQSAnNgMBYDsphEEgJzYDAWA1vARBICyjgwFgNbwEQSAso4MBYDW8BEEgLKODAWA\
    1vARBICc2AwFgOymEQSAnNgMBYDsphEEgJzYDAWA1vARBICyjgwFoNP/DQTgmu5dAwA=BMbuA6D6A8CyBODqBABAxeK1igsBpr7T5AEC4Lmc+AsD4NGJ\
    DwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4D\
    gK7JDwKgwP8dAYCgnQkC4OvhBQOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoCuyQ8DgOymEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc\
    2AwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwDgNbwEQKAso4MA4DW8BECgLKODAOA1vAR\
    AoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwD4LXtawIABIDCA8TmA6D6A8CyBAFAw9ag4gsAxOq+vAIC4Lmc+AsD4NGJDwKg/P8OA+DR\
    iQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKgwP8d\
    AICgnQkC4OvhBQOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoCuyQ8DgOymEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwDgNbwEQKA\
    so4MA4DW8BECgLKODAOA1vARAoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCc2AwDgOym\
    EQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwD4LXtawIABYLTAYDhAbLjAaCZAsDRAgJBsduHygwAsKOdWwGCrYrJAgPguZz4CwTg0YkPA6D8/w4E4NGJ\
    DwOg/P8OBODRiQ8DoMKKDwTAtIAPA4DE/w4EgMT/DgOAxP8OBIDE/w4DgMT/DgSAxP8OA4DE/w4EgMT/DgOAxP8OBIDE/w4DgMT/DgSArskPA6DA/x0B\
    gKCdCQPg6+EFBIDE/w4DgMT/DgSAxP8OA4DE/w4EgMT/DgOAxP8OBIDE/w4DgK7JDwSA7KYRA4Cc2AwEgOymEQOAnNgMBIDsphEDgJzYDASA1vARA4Cy\
    jgwEgNbwEQOAso4MBIDW8BEDgJzYDASA7KYRA4Cc2AwEgOymEQOAnNgMBIDW8BEDgLKODASA1vARA4CyjgwEgNbwEQOAso4MBIDW8BEDgJzYDASA7KYR\
    A4Cc2AwEgOymEQOAnNgMBIDW8BEDgLKODATgte1rAwA=BPCmAeCoAYDhAaCZAgA875az3goBkMiD3AcC4LXs1AUD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg\
    0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKgwP8dAYDE/w4CgMT/\
    DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4C4MHHPAOA7KYRAoCc2AwDgOymEQKAnNgMA4DW8BECgLKODAOA1vARAoCyjgwDgNbwEQKAnNgMA4DsphEC\
    gJzYDAOA7KYRAoCc2AwDgNbwEQKAso4MA4DW8BECgLKODAOA1vARAoCyjgwDgNbwEQKAnNgMA4DsphECgJzYDAOA7KYRAoCc2AwDgNbwEQKAso4MA4DW\
    8BECAA==Br9wr2ufYJ84AKA4AoQB35GXnBQBoLzMygYA4PumhgEDoOiaCwCA0PEJA+Cf5BIAoK6lCwPgn+QSAKCupQsD4J/kEgCg9K8LA+Cf5BIAoK6l\
    CwPgn+QSAICysksDgMKLDgCAoJIuA4Dw6w0AgK7JDwOA2rUOAICYkxADgNq1DgCAmJMQA4Dw6w0AgKCSLgOA8OsNAIDE/w4DgMT/DgCAtsgtA4DE/w4A\
    gNq1DgOArskPAICYkxADgPDrDQCAxP8OA4DE/w4AgNq1DgOArskPAICYkxADgNbwEQCAzIkIA4DMzxIAgLjqDgOAiooPAIDAlw0D4MO6AwSAoJ0JA6Dc\
    4gUAgMjECwPg2fACBIDe+goDoPKYBQCA3voKA+DDugMEgPSwCgOg8pgFAIDe+goD4MO6AwSA9LAKA6DymAUAgIaiDQOAxP8OAODsgA8DgMT/DgCAxP8O\
    A4DE/w4AgMT/DgOAxP8OAIDE/w4DgMT/DgCAxP8OA4CuyQ8AgMT/DgOAxP8OAIDE/w4DgMT/DgCAxP8OA4DE/w4AgMT/DgOAxP8OAIDE/w4DgK7JDwCA\
    xP8OA4DE/w4AgMT/DgOAxP8OAIDE/w4DgMT/DgCAxP8OA4DE/w4AgMT/DgOAxP8OAIDE/w4DgK7JDwCAxP8OA4DE/w4AgMT/DgOAxP8OAIDE/w4DgMT/\
    DgCAxP8OA6Crg+EDBIDE/w4DgMT/DgSAxP8OA4DE/w4EgK7JDwOAxP8OBIDE/w4DgMT/DgSAxP8OA4DE/w4EgMT/DgOAxP8OBIDE/w4DgMT/DgSAxP8O\
    A4DE/w4EgK7JDwOAxP8OBIDE/w4DgMT/DgSAxP8OA6CawAcE4Km/BwWAptYGBICeqQgDgMT/DgSAxP8OA4DE/w4EgMT/DgOArskPBAGfOAADBQAACgUA\
    oDg=BIvzAf/gAeu6Ad+oAQBe88aaswwC4PPUDgCgiokQAuCp4gwA4Jbz0wIB9KP86QID4NeIFwGg1NgMA+CHuhIBoJb7CgPg280TAaCssQoD4NvNEwGg\
    2JIuA+DR5gkBoKDiFAPg/dIIAaCKrBUD4P3SCAGg9PUVA+CTiQgBoPT1FQPgk4kIAaD09RUD4P3SCAGgjPNvA+Dj1wwBoMLNjgQD4Iv/DgGg/P8OA+CL\
    /w4BoPz/DgPg9cgPAaCStg4D4PXIDwGg/P8OA+CL/w4BoPz/DgPgi/8OAaD8/w4D4Iv/DgGg/P8OA+CL/w4BoPz/DgPg9cgPAaCStg4D4PXIDwGg/P8O\
    A+CL/w4BoPz/DgPgi/8OAaD8/w4D4Iv/DgGgvqINA+DJ3BABoL6iDQPgs6YRAaDU2AwD4LOmEQGg1NgMA+CzphEBoL6iDQPgydwQAaC+og0D4MncEAGg\
    vqINA+CzphEBoNTYDAPgs6YRAaDU2AwD4LOmEQGgvqINA+DJ3BABoL6iDQPgydwQAaC+og0D4MncEAGgvqINA+CzphEBoNTYDAPgs6YRAaDU2AwD4LOm\
    EQGgvqINA+DJ3BABoL6iDQPgydwQAaC+og0D4LOmEQGg1NgMA+CzphEBoNTYDAPgs6YRAaCW+woDAf/gAd+oAQMCAMBwCwEAwHA=BN85nzgAoDgAI5+M\
    3Z8LAeDo7OMFAsD72fAHA6CStg4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOArskPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOA\
    xP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOArskPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgK7J\
    DwMBAKA4AwUAoDgKBQDAcA==A79wl1ifOAEEv9XK0Q0AgMb3mgcC4P/2XQDg7JuKBwIAA68ZAKA4ACDP7pLJDgHwnLKbEQKAxP8OAYDE/w4CgMT/DgGA\
    xP8OAoDE/w4BgMT/DgKArskPAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKArskPAYDE/w4CgMT/\
    DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgK7JDwIBAKA4AwUAoDgKBQDAcA==BK8/nzgAoDgAgQHfjcvRDQHg+6aGAQKg\
    6JoLAYDQ8QkC4J/kEgGgrqULAuCf5BIBoK6lCwLgn+QSAaD0rwsC4J/kEgGgrqULAuCf5BIBgLKySwKAwosOAYCgki4CgPDrDQGArskPAoDatQ4BgJiT\
    EAKA2rUOAYCYkxACgPDrDQGAoJIuAoDw6w0BgMT/DgKAxP8OAYC2yC0CgMT/DgGA2rUOAoCuyQ8BgJiTEAKA8OsNAYDE/w4CgMT/DgGA2rUOAoCuyQ8B\
    gJiTEAKA1vARAYDMiQgCgMzPEgGAuOoOAoCKig8BgMCXDQLgw7oDA4CgnQkCoNziBQGAyMQLAuDZ8AIDgN76CgKg8pgFAYDe+goC4MO6AwOA9LAKAqDy\
    mAUBgN76CgLgw7oDA4D0sAoCoPKYBQGAhqINAoDE/w4B4OyADwKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgK7JDwGAxP8O\
    AoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKArskPAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGA\
    xP8OAoDE/w4BgMT/DgKArskPAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CoJXN4QMDgNq1DgKAxP8OA4DE/w4CgMT/DgOArskPAoDE\
    /w4DgMT/DgKAxP8OA6D8/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOArskPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8O\
    AoDE/w4DgMT/DgKAxP8OA4DE/w4CgK7JDwMBAKA4AwUAoDgKBQDAcA==Av+IAb9wAAH/iMjnEgEABP/gAffYAd+oAb9wAUSHg93LDQCI7teABgLgobUO\
    AKDmyQ8C4KG1DgCg0JMQAuChtQ4AoObJDwLgobUOAKDmyQ8C4KG1DgCg5skPAuCH9AcAoPTbvQkC4PmNDAPgnfARAqCAxQsD4Ie6EgKg1rUdAKDqjgwC\
    4J3wEQCg6o4MAuCd8BEAoOqODALgnfARAKDqjgwC4Ie6EgCggMULAuCHuhIAoOqODALgnfARAKDqjgwC4J3wEQCg6o4MAuCd8BEAoOqODALgnfARAKDq\
    jgwC4Ie6EgCg6o4MAuCd8BEAoOqODALgnfARAKDqjgwC4J3wEQCg6o4MAuCd8BEAoOqODAKgjvERAKCAxQsC4PGDEwCglvsKAuDxgxMAoIDFCwLgh7oS\
    AKCAxQsC4Ie6EgCggMULAuCHuhIAoIDFCwLgh7oSAKCAxQsC4PGDEwCggMULAuCHuhIAoIDFCwLgh7oSAKCAxQsCAA==A8CyBIi3BODqBAFTh4PMzhEA\
    iI3CkwUCgLLrBgCAkMTpBQKAypUHAIDE/w4CgMT/DgCArskPAoDatQ4AgMDIvgYCgIrnCQCA/pcUAoD0sAoAgJTOEwKA9LAKAICUzhMCgPSwCgCAlM4T\
    AoDe+goAgJTOEwKA9LAKAICUzhMCgPSwCgCAlM4TAoD0sAoAgJTOEwKA9LAKAICUzhMCgPSwCgCAlM4TAoCGog0AgOymEQKA9LAKAICUzhMCgPSwCgCA\
    lM4TAoD0sAoAgJTOEwKAyMQLAIDW8BECgLKODACAwLoSAoCyjgwAgMC6EgKAyMQLAIDAuhICgPSwCgCAlM4TAoD0sAoAgJTOEwKA9LAKAICUzhMCgN76\
    CgCAlM4TAoD0sAoAgJTOEwKA9LAKAICUzhMCgJzYDACA7KYRAoCc2AwAgOymEQKAnNgMAIDsphECgJzYDACA1vARAoCyjgwAgJzYDAKA7KYRAIDW8BEC\
    gJzYDACA7KYRAoCc2AwAgOymEQKAnNgMAIDW8BECgLKODACA1vARAoCc2AwAgOymEQKAso4MAIDW8BECgIaiDQABwLIE4OoECgEAwHAEAQDgqAE=BKD6\
    A9iHBLCWBNDOBAFU19PLzhEAuOHbfwKwmOaTBAOAsusGAoCQxOkFA4DKlQcCgMT/DgOAxP8OAoCuyQ8DgNq1DgKAwMi+BgOAiucJAoD+lxQDgPSwCgKA\
    lM4TA4D0sAoCgJTOEwOA9LAKAoCUzhMDgN76CgKAlM4TA4D0sAoCgJTOEwOA9LAKAoCUzhMDgPSwCgKAlM4TA4D0sAoCgJTOEwOA9LAKAoCUzhMDgN76\
    CgKAlM4TA4D0sAoCgJTOEwOA9LAKAoCUzhMDgPSwCgKAlM4TA4DIxAsCgNbwEQOAso4MAoDAuhIDgLKODAKAwLoSA4DIxAsCgMC6EgOAyMQLAoDAuhID\
    gPSwCgKAlM4TA4CyjgwCgNbwEQOA3voKAoCUzhMDgMjECwKAwLoSA4CyjgwCgNbwEQOAnNgMAoDsphEDgJzYDAKA7KYRA4Cc2AwCgOymEQOAnNgMAoDW\
    8BEDgLKODAKA1vARA4CyjgwCgNbwEQOAnNgMAoDsphEDgJzYDAKA7KYRA4Cc2AwCgNbwEQOAso4MAoDW8BEDgJzYDAKA7KYRA4CyjgwCgNbwEQOAhqIN\
    AgGwlgTQzgQKAQDAcAQBAOCoAQ==A8CyBPC9BODqBAER74OT0REA8I2JlgUCgLLrBgCAkMTpBQKAypUHAIDE/w4CgMT/DgCArskPAoDatQ4AgMDIvgYC\
    gIrnCQCAxOWTBAKA9LAKAICUzhMCgPSwCgCAlM4TAoD0sAoAAA==BaD6A7iSBLCWBMCyBNDOBAFVt97LzhED+PXwLgCg9upQArCY5pMEBICy6wYCgJDE\
    6QUEgMqVBwKAxP8OBIDE/w4CgK7JDwSA2rUOAoDAyL4GBICK5wkCgP6XFASA9LAKAoCUzhMEgPSwCgKAlM4TBID0sAoCgJTOEwSA3voKAoCUzhMEgPSw\
    CgKAlM4TBID0sAoCgJTOEwSA9LAKAoCUzhMEgPSwCgKAlM4TBID0sAoCgJTOEwSAhqINAoDsphEEgPSwCgKAlM4TBID0sAoCgJTOEwSA9LAKAoCUzhME\
    gMjECwKA1vARBICyjgwCgMC6EgSAso4MAoDAuhIEgMjECwKAwLoSBID0sAoCgJTOEwSA9LAKAoCUzhMEgPSwCgKAlM4TBIDe+goCgJTOEwSA9LAKAoCU\
    zhMEgPSwCgKAlM4TBICc2AwCgOymEQSAnNgMAoDsphEEgJzYDAKA7KYRBICc2AwCgNbwEQSAso4MAoDW8BEEgLKODAKA1vARBICc2AwCgOymEQSAnNgM\
    AoDsphEEgJzYDAKA1vARBICyjgwCgNbwEQSAnNgMAoDsphEEgLKODAKA1vARBICGog0CAbCWBNDOBAoBAMBwBAEA4KgBA7ioBMCyBODqBABet/yPvREB\
    uN67+gQCgNq1DgGA1vARAoD0sAoBgJTOEwKA9LAKAYC+o68FAoDKlQcBgMT/DgKAxP8OAYCuyQ8CgNq1DgGAjtvDBQKAxP8OAYDsphECgN76CgGAqoQT\
    AoDe+goBgKqEEwKAyMQLAYCqhBMCgIrnCQGA/pcUAoD0sAoBgJTOEwKA9LAKAYCUzhMCgPSwCgGAlM4TAoDe+goBgJTOEwKA9LAKAYCUzhMCgPSwCgGA\
    lM4TAoD0sAoBgJTOEwKA9LAKAYCUzhMCgPSwCgGAlM4TAoCc2AwBgNbwEQKAso4MAYDW8BECgPSwCgGAlM4TAoD0sAoBgJTOEwKA9LAKAYCqhBMCgLKO\
    DAGAwLoSAoCyjgwBgMC6EgKAyMQLAYDAuhICgMjECwGAwLoSAoCc2AwBgK7JDwKA2rUOAYCuyQ8CgNq1DgGArskPAoDatQ4BgK7JDwKA2rUOAYCuyQ8C\
    gMT/DgGArskPAoDatQ4BgK7JDwKA2rUOAYCuyQ8CgNq1DgGArskPAoDatQ4BgJzYDAKA7KYRAYCYkxACgNq1DgGArskPAoDatQ4BgK7JDwKA2rUOAYCu\
    yQ8CgNq1DgGArskPAoDE/w4BgMT/DgKA2rUOAYCYkxACAcCyBODqBAoBAMBwBAEA4KgBBNDqA6D6A7CWBNDOBAAKz7bLzhEBsMTbfwKwmOaTBAOAsusG\
    AoCQxOkFA4DKlQcCgMT/DgOAxP8OAoCuyQ8DgNq1DgIAA6DjA5jsA7ikBAATn9XPtREByKXG+gQCgLLrBgGAkMTpBQKAypUHAYDE/w4CgMT/DgGA4MS2\
    BwKA9LAKAYCo2oQCAoD0sAoBgPTu5wECgLbTCAGA1I+8AwKAoJ0JAYDW8BECgJzYDAGA7KYRAoCc2AwBAA==BcCyBNDOBMjUBODqBPCGBQI4x6DMzhEA\
    iLy/nhQBsOjOEwTgpfoKAaDMzhME4LuwCgGgzM4TBOC7sAoBoMzOEwTgu7AKAaDMzhMD8KvECwGQ8vARA/CVjgwBkNy6EgPwlY4MAZDcuhID8KvECwGQ\
    3LoSA/DXsAoBkLDOEwPw17AKAZCwzhMD8NewCgGQsM4TA/DB+goBkLDOEwPw17AKAZCwzhMD8NewCgGQsM4TA/D/1wwBkIinEQPw/9cMAZCIpxED8P/X\
    DAGQiKcRA/D/1wwBkPLwEQPwlY4MAZC42AwD8M+mEQGQ8vARA/D/1wwBkIinEQPw/9cMAZCIpxED8P/XDAGQ8vARA/CVjgwBkPLwEQPw/9cMAZCIpxED\
    8JWODAGQ8vARA/DpoQ0BAdDOBODqBAoBAMBwBAEAwHA=A9iuBMCyBODqBAAV1/SS0REB2P6IlgUCgLLrBgGAkMTpBQKAypUHAYDE/w4CgMT/DgGArskP\
    AoDatQ4BgMDIvgYCgIrnCQGAxOWTBAKA9LAKAYCUzhMCgPSwCgGAlM4TAoD0sAoBgJTOEwKA3voKAYCUzhMCgPSwCgEAA9CfBMCyBODqBABTz+vLzhEB\
    0PXBkwUCgLLrBgGAkMTpBQKAypUHAYDE/w4CgMT/DgGArskPAoDatQ4BgMDIvgYCgIrnCQGA/pcUAoD0sAoBgJTOEwKA9LAKAYCUzhMCgPSwCgGAlM4T\
    AoDe+goBgJTOEwKA9LAKAYCUzhMCgPSwCgGAlM4TAoD0sAoBgJTOEwKA9LAKAYCUzhMCgPSwCgGAlM4TAoDe+goBgJTOEwKA9LAKAYCUzhMCgPSwCgGA\
    lM4TAoD0sAoBgJTOEwKAyMQLAYDW8BECgLKODAGA1vARAoCc2AwBgMC6EgKAyMQLAYDAuhICgMjECwGAwLoSAoD0sAoBgJTOEwKA9LAKAYCUzhMCgN76\
    CgGAlM4TAoD0sAoBgJTOEwKAso4MAYDW8BECgJzYDAGA7KYRAoCc2AwBgOymEQKAnNgMAYDsphECgJzYDAGA1vARAoCyjgwBgJzYDAKA7KYRAYDW8BEC\
    gJzYDAGA7KYRAoCc2AwBgOymEQKAnNgMAYDW8BECgLKODAGA1vARAoCc2AwBgOymEQKAso4MAYDW8BECgIaiDQEBwLIE4OoECgEAwHAEAQDgqAE=A7iy\
    A4DCA6D6AwATt6TPtREB+J7G+gQCgLLrBgGAkMTpBQKAypUHAYDE/w4CgMT/DgGA4MS2BwKA9LAKAYCo2oQCAoD0sAoBgPTu5wECgLbTCAGA1I+8AwKA\
    oJ0JAYDW8BECgJzYDAGA7KYRAoCc2AwBAA==BAC0EKA4wHABZf/fuaESAICG3KUFAuDvviwDgNbNDALAzp4QA4Cc2AwCgOymEQOAnNgMAsCC0wQAgLeN\
    CQKA1vARAIDe+goCgOjhFACA1NkLAoCGxRIAgMq4DAKAmJMQAICYkxACgPDrDQCA2rUOAoCuyQ8AgMT/DgKAxP8OAICYkxACgPDrDQCArskPAoDatQ4A\
    gJiTEALggrcOAICYkxACgPDrDQCArskPAoDatQ4AgJiTEAKA8OsNAIDE/w4CgMT/DgCA2rUOAoCYkxAAgMT/DgKAxP8OAIDatQ4CgK7JDwCAmJMQAoDw\
    6w0AgMT/DgKAxP8OAIDatQ4CgK7JDwCAmJMQAoDW8BEAgMyJCAKAvoAHA+DH6UkCgLKODAOArskPAoDE/w4DgKrhDQKA3p0QA4Cq4Q0CgP6XFAOAjs8L\
    AoCAypUHA4DatQ4CgK7JDwOAxP8OAoDE/w4DgMT/DgKArskPA4DatQ4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOArskPAoDE/w4D\
    gMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOArskPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE\
    /w4DgMT/DgKAxP8OA4DE/w4CgK7JDwMBoDjAcAMFAMBwCgUA4KgBAr/RAp+ZAgBX/83OlQwB4LOmEQCg1NgMAeCzphEAoIzxngUB4K3AbQCg9LqJBQHg\
    i/8OAKD8/w4B4Iv/DgCg/P8OAeCL/w4AoPz/DgHgi/8OAKD8/w4B4PXIDwCg/P8OAeCL/w4AoPz/DgHgi/8OAKDc4gUB4KucGACgwucJAeDFlxQAoPz/\
    DgHg9cgPAKCStg4B4PXIDwCg/P8OAeCL/w4AoPz/DgHgi/8OAKD8/w4B4Iv/DgCg/P8OAeCL/w4AoPz/DgHg9cgPAKCStg4B4PXIDwCg/P8OAeCL/w4A\
    oPz/DgHgi/8OAKD8/w4B4Iv/DgCgvqINAeDJ3BAAoL6iDQHgs6YRAKDU2AwB4LOmEQCg1NgMAeCzphEAoL6iDQHgydwQAKC+og0B4MncEACgvqINAeCz\
    phEAoNTYDAHgs6YRAKDU2AwB4LOmEQCgvqINAeDJ3BAAoL6iDQHgydwQAKC+og0B4MncEACgvqINAeCzphEAoNTYDAHgs6YRAKDU2AwB4LOmEQCgvqIN\
    AeDJ3BAAoL6iDQHgydwQAKC+og0B4LOmEQCg1NgMAeCzphEAoNTYDAHgs6YRAKCW+woBAb/RAp+ZAgMCAMBwCwEAwHA=BI+aA9+JA7/RAp+ZAgBs7/3F\
    4wgB8O7PwAgC4PmNDAGgzM4TAuC7sAoBoNCTEALg49cMAaCkpxEC4OPXDAGgjvERAuD5jQwBoLrdEALgzaENAaCO8REC4PmNDAGgjvERAuDj1wwBoKSn\
    EQLg49cMAaCkpxEC4OPXDAGgjvERAuD5jQwBoI7xEQLg+Y0MAaCO8REC4OPXDAGgpKcRAoCI/x0D4OPXDAKgpKcRA+Dj1wwCoI7xEQPg+Y0MAqCO8RED\
    4PmNDAKgjvERA+CL/w4CoPz/DgPg49cMAqCkpxED4OPXDAKgjvERA+D5jQwCoObJDwPgobUOAqCO8RED4OPXDAKgpKcRA+Dj1wwCoKSnEQPg49cMAqCk\
    pxED4OPXDAKgjvERA+D5jQwCoI7xEQPgt+sNAqDQkxAD4OPXDAKg0JMQA+D1yA8CoObJDwPg49cMAqCO8RED4PmNDAKgjvERA+D5jQwCoI7xEQPg+Y0M\
    AqCO8RED4OPXDAKgpKcRA+Dj1wwCoKSnEQPg49cMAqCO8RED4PmNDAKgjvERA+C36w0CoNCTEAPg49cMAqCkpxED4KG1DgKg5skPA+CzphECoO7TCAPg\
    r+EUAqCssQoD4NvNEwKglvsKA+DxgxMCoJb7CgPgt+AyAqCawAcD4O2+FgKgmsAHA+DtvhYCoJrABwPg280TAqDU2AwD4LOmEQKg1NgMA+CzphECoNTY\
    DAPgs6YRAqC+og0D4MncEAIBv9ECn5kCCQEGwNUJBAEGwNUJBKA4+FjAcOCoAQE2//n+xwwCwKHm3wMD4JfOBAKg0N2CAgPgkfIBAoCLtS0AwIeYDALg\
    r74PAKDCig8C4NOB+AED4K+bCgKg0KqjBQOA2OQSAsDmpQsDgMT/DgKA2rUOA4CgwA4CgOi+DwOgkrYOAsD/yw8DgLzxDgLg3Z4PA+D/6Q4CgKWBDwOA\
    xP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOArskPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/\
    DgOArskPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgK7JDwMBwHDgqAEDBQDgqAEKBQCA4QE=Ap+ZAv/g\
    AQBXn4bPlQwB4LOmEQCg1NgMAeCzphEAoIzxngUB4K3AbQCg9LqJBQHgi/8OAKD8/w4B4Iv/DgCg/P8OAeCL/w4AoPz/DgHgi/8OAKD8/w4B4PXIDwCg\
    /P8OAeCL/w4AoPz/DgHgi/8OAKDc4gUB4KucGACgwucJAeDFlxQAoPz/DgHg9cgPAKCStg4B4PXIDwCg/P8OAeCL/w4AoPz/DgHgi/8OAKD8/w4B4Iv/\
    DgCg/P8OAeCL/w4AoPz/DgHg9cgPAKCStg4B4PXIDwCg/P8OAeCL/w4AoPz/DgHgi/8OAKD8/w4B4Iv/DgCgvqINAeDJ3BAAoL6iDQHgs6YRAKDU2AwB\
    4LOmEQCg1NgMAeCzphEAoL6iDQHgydwQAKC+og0B4MncEACgvqINAeCzphEAoNTYDAHgs6YRAKDU2AwB4LOmEQCgvqINAeDJ3BAAoL6iDQHgydwQAKC+\
    og0B4MncEACgvqINAeCzphEAoNTYDAHgs6YRAKDU2AwB4LOmEQCgvqINAeDJ3BAAoL6iDQHgydwQAKC+og0B4LOmEQCg1NgMAeCzphEAoNTYDAHgs6YR\
    AKCW+woBAZ+ZAv/gAQMCAMBwCwEAwHA=BOEXAL4goDgAjwHdscrNDAKA3voKAZ6WyQ8DgMysDQGA6L4PA4D00w8BgP70DgOAiooPAYD+9A4DgLKxEQGA\
    wJcNA4CKig8BgJSrDgOAmJMQAYCYkxADgLKODAGA7KYRA4CGog0BgOymEQOAnNgMAYDsphEDgPDrDQGArskPA4DatQ4BgILdEAOA8OsNAYCYkxADgPDr\
    DQGArskPA4DatQ4BgJiTEAOA8OsNAYCYkxADgPDrDQGArskPA4DE/w4BgJiTEAOA8OsNAYCuyQ8DgNq1DgGAmJMQA4Dw6w0BgJiTEAOA8OsNAYCuyQ8D\
    gNq1DgGAmJMQA4DW8BEBgMyJCAOA2v7GAQGAhqINA4CqhBMBgPDrDQOAmJMQAYCc2AwDgOymEQGA8OsNA4CuyQ8BgNq1DgOArskPAYDE/w4DgK7JDwGA\
    2rUOA4Dw6w0BgK7JDwOA2rUOAYCYkxADgPDrDQGAgt0QA4Dw6w0BgK7JDwOA2rUOAYCYkxADgPDrDQGAmJMQA4Dw6w0BgK7JDwOA2rUOAYDatQ4DgNbw\
    EQGAso4MA4DW8BEBgJzYDAOA7KYRAYCyjgwDgNbwEQGAso4MA4DW8BEBgLKODAOA1vARAYCyjgwDgMC6EgGAoJ0JA4DqqG8BgMjECwOAwLoSAYDIxAsD\
    gMC6EgGAyMQLA4DAuhIBgMjECwOAwLoSAYCyjgwDgNbwEQGAso4MA4DW8BEBgLKODAOAwLoSAYDIxAsDgMC6EgGAyMQLA4DAuhIB4OPXDAOA7KYRAYCc\
    2AwDgOymEQGAnNgMA4DsphEBgJzYDAOA1vARAYCc2AwDgOymEQGAnNgMA4DsphEBgJzYDAOA7KYRAYCc2AwDgOymEQGAnNgMA4DW8BEBgLKODAOA1vAR\
    AYCc2AwDgOymEQGAnNgMA4DsphEBgJzYDAOA7KYRAYCc2AwDgOymEQGAnNgMA4DsphEBgIaiDQMBoDgACgUAwHADBQCgOA==AQAAAAA=AZ84AAAAAb+y\
    BAAAAA==Ad/qBAAAAA==Af+iBQAAAA==Ab9wAAAAAd+oAQAAAA==Af/gAQAAAA==AZ+ZAgAAAA==Ab/RAgAAAA==Ad+JAwAAAA==Af/BAwAAAA==AZ/6\
    AwAAAA==AaA4AAAAAcCyBAAAAA==AeDqBAAAAA==AYCjBQAAAA==AaDbBQAAAA==AcCTBgAAAA==AcBwAAAAAeCoAQAAAA==AYDhAQAAAA==AaCZAgAA\
    AA==AcDRAgAAAA==AeCJAwAAAA==AYDCAwAAAA==AaD6AwAAAA==BADYBaA4wHABGdexypwQANid2eAKAqDM1oYJA4DE/w4CgMT/DgOAxP8OAoDE/w4D\
    gMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoCu\
    yQ8DAaA4wHADBQDAcAoFAOCoAQ==BOCoAZi0AYDhAaCZAgE+l+q93goAuJfeuAEC4Lmc+AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSA\
    DwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CoMD/HQCAxP8OAoCuyQ8AgMT/DgKAzP4sAIDE/w4CgMT/DgCAxP8OAoDE/w4A\
    gMT/DgKAxP8OAICuyQ8CgOymEQCAnNgMAoDsphEAgJzYDAKA7KYRAICc2AwCgNbwEQCAso4MAoDW8BEAgLKODAKA1vARAICc2AwCgOymEQCAnNgMAoDs\
    phEAgJzYDAKA1vARAICyjgwCgNbwEQCAso4MAoDW8BEAgLKODAKA1vARAICc2AwCgOymEQCAnNgMAoDsphEAgJzYDAKA1vARAICyjgwC4LXtawCg3Ncq\
    AgA=BJUBAKA4wHAAngHp2JfaHAGqj82MEAKA3voKAYCuyQ8CgMysDQGA6L4PAoD00w8BgP70DgKAiooPAYD+9A4CgLKxEQGAwJcNAoCKig8BgJSrDgKA\
    mJMQAYCYkxACgLKODAGA7KYRAoCGog0BgOymEQKA8OsNAYCYkxACgPDrDQGArskPAoDatQ4BgILdEAKA8OsNAYCYkxACgPDrDQGArskPAoDatQ4BgJiT\
    EAKA8OsNAYCYkxACgPDrDQGArskPAoDE/w4BgJiTEAKA8OsNAYCuyQ8CgNq1DgGAmJMQAoDw6w0BgJiTEAKA8OsNAYCuyQ8CgNq1DgGAmJMQAoDW8BEB\
    gMyJCALg8+AjA4DMiQgCgJTOEwOA9LAKAoCUzhMDgN76CgKAqoQTA4Dw6w0CgN6dEAOA8MgIAqCw9gYBgK7JDwKA2rUOAYCGog0C4O+mAgOAiucJAqCw\
    9gYBgN76CgKAqoQTAYCc2AwCgOymEQGA8OsNAoCuyQ8BgNq1DgKArskPAYDE/w4CgK7JDwGA2rUOAoDw6w0BgK7JDwKA2rUOAYCYkxACgPDrDQGAgt0Q\
    AoDw6w0BgK7JDwKA2rUOAYCYkxACgPDrDQGAmJMQAoDw6w0BgK7JDwKA2rUOAYDatQ4CgNbwEQGAso4MAoDW8BEBgJzYDAKA7KYRAYCyjgwCgNbwEQGA\
    so4MAoDW8BEBgLKODAKA1vARAYCyjgwCgMC6EgGAoJ0JAoDqqG8BgMjECwKAwLoSAYDIxAsCgMC6EgGAyMQLAoDAuhIBgMjECwKAwLoSAYCyjgwCgNbw\
    EQGAso4MAoDW8BEBgLKODAKAwLoSAYDIxAsCgMC6EgGAyMQLAoDAuhIB4OPXDAKA7KYRAYCc2AwCgOymEQGAnNgMAoDsphEBgJzYDAKA1vARAYCc2AwC\
    gOymEQGAnNgMAoDsphEBgJzYDAKA7KYRAYCc2AwCgOymEQGAnNgMAoDW8BEBgLKODAKA1vARAYCc2AwCgOymEQGAnNgMAoDsphEBgJzYDAKA7KYRAYCc\
    2AwCgOymEQGAnNgMAoDsphEB4LHsBQEBAKA4AwUAoDgKBQDAcA==A6A48EzAcAEk776YnBQAsJaqvA0C4NSoLgCAso4MAoCuyQ8AgMT/DgKAxP8OAICc\
    +xECgNLlCgCAvKvpCAKAxP8OAIDE/w4CgK7JDwCAxP8OAoDE/w4AgMT/DgKAxP8OAIDE/w4CgMT/DgCAxP8OAoDE/w4AgMT/DgKAxP8OAIDE/w4CgK7J\
    DwCAxP8OAoDE/w4AgMT/DgKAxP8OAIDE/w4CgMT/DgCAxP8OAoDE/w4AgMT/DgKAxP8OAICuyQ8CAaA4wHADBQDAcAoFAOCoAQ==BACQNqA4wHABPI/U\
    gLMSAtCx4eMFA6COzgwCwM6eEAOAnNgMAoDsphEDgJzYDAKA6KaIBQOA5u5NAoCyjgwDgK7JDwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDW8BEDgNbNDAKg\
    iM8EAID49QYC4JfOBAOA8OsNAoCYkxADgPDrDQKA6L4PA4CgwA4CgL7V9wYDgMT/DgKArskPA4DatQ4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE\
    /w4CgMT/DgOArskPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOArskPAoDE/w4DgMT/DgKAxP8O\
    A4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgK7JDwMBoDjAcAMFAMBwCgUA4KgBA/BhwHDgqAEANu+3+YQJAbCF8RgCgKSFCwGAxP8O\
    AoDE/w4BgK7JDwKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgLKuqQkC4LuwCgGArskPAqCStg4B\
    wLSADwKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKArskPAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE\
    /w4BgMT/DgKArskPAcDT/g4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4C4Iv/DgGg/P8OAuCL/w4BoObJDwLgs6YRAaDEuAUBAcBw4KgBAwUA\
    4KgBCgUAgOEBA6A4yEfAcAFEx7nDzhIAiJek/wUCoI7ODADAzp4QAoCc2AwAgOymEQKAnNgMAICysRECgNbNDACAgt0QAoDw6w0AoP2w6gQC4NacLwCA\
    so4MAoCuyQ8AgMT/DgKAxP8OAKDPuhECoMKKDwDA9K4MAuC70w8AoLb1DgKAxP8OAIDE/w4CgMT/DgCArskPAoDatQ4AwMPJiwEC4KX6CgDg0oUTAoDe\
    +goAgP6XFAKAiucJAID+lxQCgIrnCQDAldulBQKA2rUOAIDE/w4CgMT/DgCAxP8OAoDE/w4AgMT/DgKAxP8OAMC0gA8CgK7JDwCAxP8OAoDE/w4AgMT/\
    DgKAxP8OAIDE/w4CgMT/DgCAxP8OAoDE/w4AgMT/DgKAxP8OAIDE/w4CgK7JDwCAxP8OAoDE/w4AgMT/DgKAxP8OAIDE/w4CgMT/DgCAxP8OAoDE/w4A\
    gMT/DgKAxP8OAICuyQ8CAaA4wHADBQDAcAoFAOCoAQ==BPQbgCCgOMBwASX/1fiwGwCM8JjOCQL0jZuECwOAnNgMAoDsphEDgJzYDAKg4oyGCQOAxP8O\
    AoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOArskPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOA\
    rskPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgK7JDwMBoDjAcAMFAMBwCgUA4KgBB6A48GHoa5BswHDg\
    qAGA4QEDbo/cyZQVAqjYpvsIAfjLqZQDBLCF8RgFgKSFCwSAxP8OBYDE/w4EgK7JDwWAxP8OBIDE/w4FgMT/DgSAxP8OBYDE/w4EgMT/DgWAxP8OBIDE\
    /w4FgMT/DgSAxP8OBYDE/w4EgLqkGgXgp9cbBIC3/iYAgLKODASArskPAIDE/w4EoPHiCwXg3cjNCAbg0YkPBaD8/w4G4NGJDwWg/P8OBuDRiQ8FoMKK\
    DwbAtIAPBYDE/w4GgMT/DgWAxP8OBoDE/w4FgMT/DgaAxP8OBYDE/w4GgMT/DgWAxP8OBoDE/w4FgMT/Dgbgw7oDBcCijwwEgMT/DgWAxP8OBMDT/g4F\
    4Iv/DgSg/P8OBeCL/w4EoPz/DgXgi/8OBKD8/w4F4Iv/DgSg5skPBeCzphEE4MTZDAWA7KYRBICc2AwFgOymEQSAnNgMBYDW8BEEgLKODAWA1vARBICy\
    jgwFgNbwEQSAnNgMBYDsphEEgJzYDAWA7KYRBICc2AwFgNbwEQSAso4MBYDW8BEEgLKODAWA1vARBICyjgwFgNbwEQSAnNgMBYDsphEEgJzYDAWA7KYR\
    BICc2AwFgNbwEQSAso4MBYDW8BEEgLKODAWA1vARBICc2AwFgOymEQSAnNgMBYDsphEEgJzYDAWA7KYRBICc2AwFgNbwEQSAso4MBYDW8BEEgLKODAWA\
    1vARBICc2AwFgOymEQSAnNgMBYDsphEEgJzYDAWA1vARBMCDjQUEAcBw4KgBAwUA4KgBCgUAgOEBBIcUAKA4wHAAc/fX94IVAbiOrbUIAoDe+goBgK7J\
    DwKAzKwNAYDovg8CgPTTDwGA/vQOAoCKig8BgP70DgKAsrERAYDAlw0CgIqKDwGAlKsOAoCYkxABgJiTEAKAso4MAYDsphECgIaiDQGA7KYRAoDw6w0B\
    gJiTEAKA8OsNAYCuyQ8CgNq1DgGAgt0QAoDw6w0BgJiTEAKA8OsNAYCuyQ8CgNq1DgGAmJMQAoDw6w0BgJiTEAKA8OsNAYCuyQ8CgMT/DgGAmJMQAoDw\
    6w0BgK7JDwKA2rUOAYCYkxACgPDrDQGAmJMQAoDw6w0BgK7JDwKA2rUOAYCYkxACgNbwEQGAzIkIAuDz4CMDgMyJCAKAlM4TA4D0sAoCgJTOEwOA3voK\
    AoCqhBMDgPDrDQKA3p0QA4DwyAgCoLD2BgGArskPAoDatQ4BgIaiDQLg76YCA4CK5wkCoLD2BgGA3voKAoCqhBMBgJzYDAKA7KYRAYDw6w0CgK7JDwGA\
    2rUOAoCuyQ8BgMT/DgKArskPAYDatQ4CgPDrDQGArskPAoDatQ4BgJiTEAKA8OsNAYCC3RACgPDrDQGArskPAuDj++4FA4DE/w4CgMT/DgOAxP8OAoDE\
    /w4DgK7JDwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgK7JDwKAxP8OA4DE/w4CgMT/DgOAxP8O\
    AoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoCuyQ8DAaA4wHADBQDAcAoFAOCoAQ==A8pdwHDgqAEAIsnD5LgLAYqJ1/UEAoDQlA8BwOCXhgkC\
    gMT/DgGAxP8OAoDE/w4BoPz/DgKAxP8OAYDE/w4CgK7JDwGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE\
    /w4CgK7JDwGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYCuyQ8CAcBw4KgBAwUA4KgBCgUAgOEBBaA48EzA\
    cOCoAYDhAQFO75LthRIAsPDNtgUCoI7ODADAzp4QAoCc2AwAgOymEQKAnNgMAIDopogFAoDm7k0AgLKODAKArskPAIDE/w4CgMT/DgCAxP8OAqC5mwID\
    4KOpDwKgpvgMA+DD75wIBODRiQ8DoPz/DgTg0YkPA6D8/w4E4NGJDwOgwooPBMC0gA8DgMT/DgSAxP8OA4DE/w4EgMT/DgOAxP8OBIDE/w4DgMT/DgSA\
    xP8OA6DA/x0CgMT/DgOArskPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgK7JDwOA7KYRAoCc2AwDgOym\
    EQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwDgNbwEQKAso4MA4DW8BECgJzYDAOA7KYRAoCc2AwDgOymEQKAnNgMA4DW8BECgLKODAOA1vARAoCyjgwD\
    gNbwEQKAso4MA4DW8BECgJzYDAOA7KYRAoCc2AwDgOymEQKAnNgMA4DW8BECgLKODAPgte1rAgA=BaA4wHC4cuCoAYDhAQImt+Ky3goB+MfTuAED4NXI\
    0gIBgPHQIQCAso4MAYCuyQ8AwJXbAgPA/c/lCATg0YkPA6D8/w4E4NGJDwOg/P8OBODRiQ8DoMKKDwTAtIAPA4DE/w4EgMT/DgOAxP8OBIDE/w4DgMT/\
    DgSAxP8OA4DE/w4EgMT/DgOAxP8OBIDE/w4DgMT/DgTgk4kIA8DavyUBgMT/DgOAxP8OAYDE/w4DgMT/DgGAxP8OA4DE/w4BgMT/DgOAxP8OAYCuyQ8D\
    oJnEAwMBwHDgqAEDBQDgqAEKBQCA4QE=BOCoAbC6AYDhAaCZAgE9/5n+7wsAoMeeygIC4Lmc+AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8D\
    wLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CoMD/HQCAxP8OAoCuyQ8AgMT/DgKAzP4sAIDE/w4CgMT/DgCAxP8OAoDE\
    /w4AgMT/DgKAxP8OAICuyQ8CgOymEQCAnNgMAoDsphEAgJzYDAKA7KYRAICc2AwCgNbwEQCAso4MAoDW8BEAgLKODAKA1vARAICc2AwCgOymEQCAnNgM\
    AoDsphEAgJzYDAKA1vARAICyjgwCgNbwEQCAso4MAoDW8BEAgLKODAKA1vARAICc2AwCgOymEQCAnNgMAoDsphEAgJzYDAKA1vARAICyjgwC4LXtawAA\
    BLkiAKA4wHAAiwH/xcvRDQHg+6aGAQKg6JoLAYDQ8QkC4J/kEgGgrqULAuCf5BIBoK6lCwLgn+QSAaD0rwsC4J/kEgGgrqULAuCf5BIBgLKySwKAwosO\
    AYCgki4CgPDrDQGArskPAoDatQ4BgJiTEAKA2rUOAYCYkxACgPDrDQGAoJIuAoDw6w0BgMT/DgKAxP8OAYC2yC0CgMT/DgGA2rUOAoCuyQ8BgJiTEAKA\
    8OsNAYDE/w4CgMT/DgGA2rUOAoCuyQ8BgJiTEAKA1vARAYDMiQgCgMzPEgGAuOoOAoCKig8BgMCXDQLgw7oDA4CgnQkCoNziBQGAyMQLAuDZ8AIDgN76\
    CgKg8pgFAYDe+goC4MO6AwOA9LAKAqDymAUBgN76CgLgw7oDA4D0sAoCoPKYBQGAhqINAoDE/w4B4OyADwKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4B\
    gMT/DgKAxP8OAYDE/w4CgK7JDwGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKArskPAYDE/w4CgMT/DgGAxP8OAoDE\
    /w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKArskPAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CwI2/uwIBgMT/\
    DgKAxP8OAaDmyQ8CgMT/DgGAxP8OAoDE/w4BgK7JDwKA2rUOAeCL/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgK7JDwGAxP8OAoDE/w4B\
    oPz/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgK7JDwGAxP8OAoDE/w4BgMT/DgKAiP8dA4DE/w4CgMT/DgOAxP8OAoDE\
    /w4DgMT/DgKArskPAgEAoDgDBQCgOAoFAMBwBOcNAKA4wHAAT/+rypwQAeDDoIgEAqDMqw4B4Iv/DgKgwooPAeCLpIgBAqD6iw4B4OeRLgKgqOwNAeD1\
    yA8CoJK2DgGAmJMQAoDatQ4B4N+SEAKgqOwNAeDpzucBAqDA8wgB4Iv/DgLg76YCA4Di4gwCwJy/HgHgzaENAuC9gkADoM78CQLg5e4SA6Co7A0C4N+S\
    EAOgqOwNAuDfkhADoKjsDQLg35IQA6Co7A0C4K3uTQOg1NgMAuDHo+IFA6CStg4C4PXIDwOgkrYOAuChtQ4DoPz/DgLg9cgPA6CStg4CwJ7KDwOAxP8O\
    AoDE/w4DgMT/DgKArskPA4DatQ4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOArskPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOA\
    xP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOArskPAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgK7J\
    DwMBoDjAcAMFAMBwCgUA4KgBA7g2oDjAcABWt7KR9BEBmJTZpwUC4NHmCQGg/P8OAuDRiQ8BoPiXDQLg+bARAaCkhAwC4J3wEQGgqOwNAuCL/w4BoO6A\
    0gQCwNTYRwGAso4MAoCuyQ8BgP70DgKA8OsNAYDenRACwPPVDQHA+ooPAoCC3RABwJWhDQKAgt0QAcCijwwCgNbwEQHA/9CSBALgu7AKAaC2mBQCgIrn\
    CQGA/pcUAoCK5wkBgOjhFAKAiucJAYD+lxQCgIrnCQGAlM4TAoD0sAoBgP6XFAKA9LAKAYD+9A4CgMT/DgGAyOcQAoD4mAwBwIDnEQLg49cMAaCkpxEC\
    4OPXDAGgpKcRAuDj1wwBoKSnEQLg49cMAaCkpxEC4OPXDAGglp4QAuDbqg4BoObJDwKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKArskPAYDE\
    /w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKArskPAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8O\
    AYDE/w4CgMT/DgGAxP8OAoDE/w4BgK7JDwIBoDjAcAMFAMBwCgUA4KgBBqA4kGewZ8Bw4KgBgOEBAkOv18mUFQGggJe2CgPQvNO4AQTg3dLLAgOA6cYo\
    AICyjgwDgK7JDwCAxP8OA6C5vgcE4JXt0QgF4NGJDwSg/P8OBeDRiQ8EoPz/DgXg0YkPBKDCig8FwLSADwSAxP8OBYDE/w4EgMT/DgWAxP8OBIDE/w4F\
    gMT/DgSAxP8OBYDE/w4EgMT/DgWAxP8OBKCyyDwDgMT/DgSAxP8OA4DE/w4EgMT/DgOAxP8OBIDE/w4DgMT/DgSAxP8OA4CuyQ8EgOymEQOAnNgMBIDs\
    phEDgJzYDASA7KYRA4Cc2AwEgNbwEQOAso4MBIDW8BEDgLKODASA1vARA4Cc2AwEgOymEQOAnNgMBIDsphEDgJzYDASA1vARA4CyjgwEgNbwEQOAso4M\
    BIDW8BEDgLKODASA1vARA4Cc2AwEgOymEQOAnNgMBIDsphEDgJzYDASA1vARA4CyjgwEAA==BADiCKA4wHABY+G+/ekNAMKiuZ4BAoDO/QgAgJSrDgKA\
    3p0QAIDWzQwCgLKxEQCA7IMMAoCc+xEAgJjwCgKA6OEUAIDU2QsCgIbFEgCAyrgMAoCYkxAAgKqEEwKA3voKAIDatQ4CgK7JDwCAxP8OAoDE/w4AgJiT\
    EAKA8OsNAICuyQ8CgNq1DgCAmJMQAoDatQ4AgJiTEAKA8OsNAICuyQ8CgNq1DgCAmJMQAoDw6w0AgMT/DgKAxP8OAIDatQ4CgJiTEACAxP8OAoDE/w4A\
    gNq1DgKArskPAICYkxACgPDrDQCAxP8OAoDE/w4AgNq1DgKArskPAICYkxACgNbwEQDg9IoIAoD5kAkD4IzZRwKAso4MA4CuyQ8CgMT/DgPA970PAsCQ\
    wQ4DgKrhDQLg4eeWBwPgi/8OAsCeyg8DgNq1DgKArskPA4DE/w4CgMT/DgOAxP8OAoCuyQ8DgNq1DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/\
    DgKAxP8OA4CuyQ8CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4CuyQ8CgMT/DgOAxP8OAoDE/w4D\
    gMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKArskPAwGgOMBwAwUAwHAKBQDgqAE=CMBw8owB7o0B4KgBjsYBgOEBrv4BoJkCAUzxhIfK\
    DALkzv4dBIDy3w4C4KniDAag+ugIBODToBUGrrK+AgWAs+MDA4Ceni0F4JPmAgeA2MENBaDsvAIDoIaKHgCg0K7oAQPguZz4CwXg0YkPA6D8/w4F4NGJ\
    DwOg/P8OBeDRiQ8DoMKKDwXAtIAPA4DE/w4FgMT/DgOAxP8OBYDE/w4DgMT/DgWAxP8OA4DE/w4FgMT/DgOAxP8OBYDE/w4DgMT/DgWArskPA6DA/x0A\
    gKCdCQPg6+EFBYDE/w4DgMT/DgWAxP8OA4DE/w4FgMT/DgOAxP8OBYDE/w4DgK7JDwWA7KYRA4Cc2AwFgOymEQOAnNgMBYDsphEDgJzYDAWA1vARA4Cy\
    jgwFgNbwEQOAso4MBYDW8BEDgJzYDAWA7KYRA4Cc2AwFgOymEQOAnNgMBYDW8BEDgLKODAWA1vARA4CyjgwFgNbwEQOAso4MBYDW8BEDgJzYDAWA7KYR\
    A4Cc2AwFgOymEQOAnNgMBYDW8BEDgLKODAXgte1rAwA=BqA4xFrAcOSSAeCoAYDhAQEzg+CzlAwDgJzYDAGA3p0QA4DymQQBwLvj0QEChMq7rAME4IOY\
    GwKAl6coAICyjgwCgK7JDwCAxP8OAoDE/w4AwJFzBMD5uMkIBeDRiQ8EoPz/DgXg0YkPBKD8/w4F4NGJDwSgwooPBcC0gA8EgMT/DgWAxP8OBIDE/w4F\
    gMT/DgSAxP8OBYDE/w4EgMT/DgWAxP8OBKDA/x0CgMT/DgSArskPAoDE/w4EgMT/DgKAxP8OBIDE/w4CgMT/DgSAxP8OAoDE/w4EgMT/DgKAxP8OBIDE\
    /w4CgK7JDwSAxP8OAqD8/w4EgOymEQKAnNgMBIDsphECgJzYDASA1vARAqClqyMCAcBw4KgBAwUA4KgBCgUAgOEBA+guoDjAcABWn/qb9BEBgNzjpwUC\
    4NHmCQGg/P8OAuDRiQ8BoPiXDQLg+bARAaCkhAwC4J3wEQGgqOwNAuCL/w4BoO6A0gQCwNTYRwGAso4MAoCuyQ8BgMT/DgKAquENAYDenRACwPPVDQHA\
    +ooPAoCC3RABwJWhDQKAgt0QAcCijwwCgNbwEQHA/9CSBALgu7AKAaC2mBQCgIrnCQGA/pcUAoCK5wkBgOjhFAKAiucJAYD+lxQCgIrnCQGAlM4TAoD0\
    sAoBgP6XFAKA9LAKAYD+lxQCgIrnCQGAlM4TAoD0sAoBgP6XFAKAiucJAYD+lxQCgIrnCQGAlM4TAoD0sAoBgP6XFAKA9LAKAYCUzhMCgPSwCgHAnsoP\
    AoDatQ4BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKArskPAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGA\
    xP8OAoDE/w4BgMT/DgKArskPAYDE/w4CgMT/DgGAxP8OAoDE/w4BgMT/DgKAxP8OAYDE/w4CgMT/DgGAxP8OAoDE/w4BgK7JDwIBoDjAcAMFAMBwCgUA\
    4KgBBOCoAei7AYDhAaCZAgE8/5n+7wsAoMeeygIC4Lmc+AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOA\
    xP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CoMD/HQCAxP8OAoCuyQ8AoP7cHwLAlaENA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgK7J\
    DwOA7KYRAoCc2AwDgOymEQKAnNgMA4DsphECgJzYDAOA1vARAoCyjgwDgNbwEQKAso4MA4DW8BECgJzYDAOA7KYRAoCc2AwDgOymEQKAnNgMA4DW8BEC\
    gLKODAOA1vARAoCyjgwDgNbwEQKAso4MA4DW8BECgJzYDAOA7KYRAoCc2AwDgOymEQKgqskeAICyjgwCAA==BOCoAeSsAYDhAaCZAgE+/5n+7wsAoMee\
    ygIC4Lmc+AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8DwLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKgwP8dAIDE/w4CgMT/\
    DgCAxP8OAoCuyQ8AgMT/DgKAzP4sAIDE/w4CgMT/DgCAxP8OAoDE/w4AgMT/DgKAxP8OAICuyQ8CgOymEQCAnNgMAoDsphEAgJzYDAKA7KYRAICc2AwC\
    gNbwEQCAso4MAoDW8BEAgLKODAKA1vARAICc2AwCgOymEQCAnNgMAoDsphEAgJzYDAKA1vARAICyjgwCgNbwEQCAso4MAoDW8BEAgLKODAKA1vARAICc\
    2AwCgOymEQCAnNgMAoDsphEAgJzYDAKA1vARAICyjgwC4LXtawCgxLk/AgA=BqA4wHDAf/B/4KgBgOEBA0rv78mUFQKwgJe2CgGA1dO4AQTg0YPWAgGA\
    9ZUeAICyjgwBgK7JDwCAxP8OAaCTaATgu8PYCAXg0YkPBKD8/w4F4NGJDwSg/P8OBeDRiQ8EoMKKDwXAtIAPBIDE/w4FgMT/DgSAxP8OBYDE/w4EgMT/\
    DgWAxP8OBIDE/w4FgMT/DgSAxP8OBYDE/w4EgJCJFwGg5r40BIDE/w4BgMT/DgSAxP8OAYDE/w4EoOnvAgXAoo8MBIDE/w4FgMT/DgTAvcgPBeCUqBEE\
    oMD/HQGAnNgMBIDsphEBgJzYDASA1vARAYCyjgwEgNbwEQGAso4MBIDW8BEBgJzYDASA7KYRAYCc2AwEgOymEQGAnNgMBIDW8BEBgLKODASA1vARAYCy\
    jgwEgNbwEQGAso4MBIDW8BEBgJzYDASA7KYRAYCc2AwEgOymEQGAnNgMBIDW8BEBgLKODASA1vARAYCyjgwEgNbwEQGAnNgMBIDsphEB4OPXDAXA+6UR\
    BAA=BaA4uFfQbcBw4KgBAS23x8mUFQLo0+jAAwPwn5uiCwCAso4MA4CuyQ8AgMT/DgOAxP8OAKD8/w4D4KyO/wcEoMKKDwPgr74PBKDYwA4D4K++DwTA\
    yrYOA8C9yA8E4IK3DgOAxP8OBIDE/w4DgMT/DgSArskPA4DE/w4EgMT/DgOAxP8OBIDE/w4DgMT/DgSAxP8OA4DE/w4EgMT/DgOAxP8OBIDE/w4DgMT/\
    DgSArskPA8DT/g4E4Iv/DgOg/P8OBOCL/w4DoPz/DgTgi/8OA6D8/w4E4Iv/DgOg/P8OBOCL/w4DoObJDwTgs6YRA6DEuAUDAcBw4KgBAwUA4KgBCgUA\
    gOEBBaA46FzAcOCoAYDhAQEy58i2mgwAiIuDBgKAnNgMAMDP3BcBuI+aNwKomurDBAPgha8hAoDPhSIAgLKODAKArskPAIDE/w4CoN+UDgPg75bLCATg\
    0YkPA6D8/w4E4NGJDwOg/P8OBODRiQ8DoMKKDwTAtIAPA4DE/w4EgMT/DgOAxP8OBIDE/w4DgMT/DgSAxP8OA4DE/w4EgMT/DgOgwP8dAoDE/w4DgK7J\
    DwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKAxP8OA4DE/w4CgMT/DgOAxP8OAoCuyQ8DgOymEQKAnNgMA4DsphECgJzYDAOgpKcRAoCc2AwD\
    gNbwEQKgn8RFAgHAcOCoAQMFAOCoAQoFAIDhAQ==A6A4sErAcAEyr66ulQ0AkMyanAYCwI7ORwCAso4MAoDIfgDAwfqmBwLgkbgMAKDqsREC4OPXDACg\
    9sYRAuDj1wwAoI7xEQLg+Y0MAKDI5hEC4L+YDACgyOYRAuC/mAwAoMjmEQLg49cMAKCA6BAC4OPXDACgjvERAuDj1wwAoJaeEALgq9YNAKDCig8CwLSA\
    DwCAxP8OAoDE/w4AgMT/DgKAxP8OAIDE/w4CgMT/DgCAxP8OAoDE/w4AgMT/DgKAxP8OAIDE/w4CgK7JDwCAxP8OAoDE/w4AgMT/DgKAxP8OAIDE/w4C\
    gMT/DgCAxP8OAoDE/w4AgMT/DgKAxP8OAICuyQ8CAaA4wHADBQDAcAoFAOCoAQ==BcBw4KgBwLUBgOEBoJkCAkD/mf7vCwGgx57KAgPguZz4CwTg0YkP\
    A6D8/w4E4NGJDwOg/P8OBODRiQ8DoMKKDwTAtIAPA4DE/w4EgMT/DgOAxP8OBIDE/w4DgMT/DgSAxP8OA4DE/w4EgMT/DgOgwP8dAYDE/w4DgK7JDwGg\
    wP8dAICgnQkB4OvhBQOAxP8OAYDE/w4DgMT/DgGAxP8OA4DE/w4BgMT/DgOAxP8OAYCuyQ8DgOymEQGAnNgMA4DsphEBgJzYDAOA7KYRAYCc2AwDgNbw\
    EQGAso4MA4DW8BEBgLKODAOA1vARAYCc2AwDgOymEQGAnNgMA4DsphEBgJzYDAOA1vARAYCyjgwDgNbwEQGAso4MA4DW8BEBgLKODAOA1vARAYCc2AwD\
    gOymEQGAnNgMA4DsphEBgJzYDAOA1vARAYCyjgwD4LXtawGg3NcqAwA=A6A4oj3AcAE4oYPthRIA4uDNtgUCoI7ODADAzp4QAoCc2AwAgOymEQKAnNgM\
    AICK3C4CgIaiDQCA2KjMBAKA5u5NAICyjgwCgK7JDwCAxP8OAoDE/w4AgMT/DgKAvGkAgNqeHgKAoMAOAID+9A4CgMT/DgCAmJMQAoDw6w0AwMectAcC\
    4KG1DgDg7IAPAoDE/w4AgMT/DgKAxP8OAIDE/w4CgMT/DgCAxP8OAoCuyQ8AgMT/DgKAxP8OAIDE/w4CgMT/DgCAxP8OAoDE/w4AgMT/DgKAxP8OAIDE\
    /w4CgMT/DgCAxP8OAoCuyQ8AgMT/DgKAxP8OAIDE/w4CgMT/DgCAxP8OAoDE/w4AgMT/DgKAxP8OAIDE/w4CgMT/DgCArskPAgGgOMBwAwUAwHAKBQDg\
    qAE=B6A44E7QWfhewHDgqAGA4QEDMPfOyZQVAZjMwtkIApCtsVMAsJnfFgTgnaoHAKDcstQEBcDt4hoEgIHxKACAso4MBICuyQ8AgMT/DgSgp/AJBeCn\
    u88IBuDRiQ8FoPz/Dgbg0YkPBaD8/w4G4NGJDwWgwooPBsC0gA8FgMT/DgaAxP8OBYDE/w4GgMT/DgWAxP8OBoDE/w4FgMT/DgaAxP8OBaDA/x0EgMT/\
    DgWArskPBIDE/w4FgMT/DgSAxP8OBYDE/w4EgMT/DgWAxP8OBIDE/w4FgMT/DgSAxP8OBYDE/w4EgK7JDwWA7KYRBICc2AwFgOymEQSgwP8dAICc2AwE\
    oNGkcQQBwHDgqAEDBQDgqAEKBQCA4QE=BMimAeCoAYDhAaCZAgA/x+TV4AsB6JH2ugIC4Lmc+AsD4NGJDwKg/P8OA+DRiQ8CoPz/DgPg0YkPAqDCig8D\
    wLSADwKAxP8OA4DE/w4CgMT/DgOAxP8OAoDE/w4DgMT/DgKgwP8dAYDE/w4CgMT/DgGAxP8OAoCuyQ8BgMT/DgKAzP4sAYDE/w4CgMT/DgGAxP8OAoDE\
    /w4BgMT/DgKAxP8OAYCuyQ8CgOymEQGAnNgMAoDsphEBgJzYDAKA7KYRAYCc2AwCgNbwEQGAso4MAoDW8BEBgLKODAKA1vARAYCc2AwCgOymEQGAnNgM\
    AoDsphEBgJzYDAKA1vARAYCyjgwCgNbwEQGAso4MAoDW8BEBgLKODAKA1vARAYCc2AwCgOymEQGAnNgMAoDsphEBgJzYDAKA1vARAYCyjgwC4LXtawGg\
    wsZ4AuCRlkEBAA==BKA44E7AcOCoAQFQ39S+5QwAoLKfFgKgjs4MAMDOnhACgJzYDACA7KYRAuCViR4DgJzYDALA/b1RAOCGy58EAoC0g0cAgLKODAKA\
    rskPAIDE/w4C4JeUDwDg4YYRAuCjqQ8AoJDCDQLAkMEOAICmnBECgJzYDACAmJMQAoDw6w0AgK7JDwKA2rUOAODn2uYBAoCK5wkAgMT/DgKAxP8OAID+\
    lxQCgPSwCgCAxP8OAoDE/w4AgJTOEwKA9LAKAICUzhMCgPSwCgCAlM4TAoD0sAoAgP6XFAKAiucJAIDi0fgCAoDatQ4AgK7JDwKAxP8OAIDE/w4CgMT/\
    DgCArskPAoDatQ4AgMT/DgKAxP8OAIDE/w4CgMT/DgCAxP8OAoDE/w4AgMT/DgKArskPAIDE/w4CgMT/DgCAxP8OAoDE/w4AgMT/DgKAxP8OAKD8/w4C\
    gMT/DgCAxP8OAoDE/w4AgMT/DgKArskPAIDE/w4CgMT/DgCAxP8OAoDE/w4AgMT/DgKAxP8OAIDE/w4CgMT/DgCAxP8OAoDE/w4AgK7JDwIBoDjAcAMF\
    AMBwCgUA4KgBBPvPBM/OBL+yBK+WBAAGg738sREBlMqm4ggDoLjhAQHgsb6GAgPgrcBtAaCo4TICAA==A8iPAqCZAsDRAgACx6GI6A4BqJi/9hQCAA==\
    AtCTAqCZAgABz/GBrQIBAA==A9DXAYDhAaCZAgAFz+mH6A4B0J636BEC4JOsDQHgksGCBgLg49cMAQA=Bv+iBaD6A8CyBODqBMDzBICjBQQGv5/PnBAD\
    4Pa4uwgCoNLmfwGg3uNVA8Dl/IMGAODL/84FBQA=At+JA7/RAgBX35XOlQwB4LOmEQCg1NgMAeCzphEAoIzxngUB4K3AbQCg9LqJBQHgi/8OAKD8/w4B\
    4Iv/DgCg/P8OAeCL/w4AoPz/DgHgi/8OAKD8/w4B4PXIDwCg/P8OAeCL/w4AoPz/DgHgi/8OAKDc4gUB4KucGACgwucJAeDFlxQAoPz/DgHg9cgPAKCS\
    tg4B4PXIDwCg/P8OAeCL/w4AoPz/DgHgi/8OAKD8/w4B4Iv/DgCg/P8OAeCL/w4AoPz/DgHg9cgPAKCStg4B4PXIDwCg/P8OAeCL/w4AoPz/DgHgi/8O\
    AKD8/w4B4Iv/DgCgvqINAeDJ3BAAoL6iDQHgs6YRAKDU2AwB4LOmEQCg1NgMAeCzphEAoL6iDQHgydwQAKC+og0B4MncEACgvqINAeCzphEAoNTYDAHg\
    s6YRAKDU2AwB4LOmEQCgvqINAeDJ3BAAoL6iDQHgydwQAKC+og0B4MncEACgvqINAeCzphEAoNTYDAHgs6YRAKDU2AwB4LOmEQCgvqINAeDJ3BAAoL6i\
    DQHgydwQAKC+og0B4LOmEQCg1NgMAeCzphEAoNTYDAHgs6YRAKCW+woBAd+JA7/RAgMCAMBwCwEAwHA=BPivBYixBZjNBbiFBgBF9+3F5BcB8MiakhIC\
    yJzz4wYDgKCdCQKA/pcUA4De+goCgJTOEwOA9LAKAoCUzhMDgPSwCgKAlM4TA4D0sAoCgJTOEwOA9LAKAoCUzhMDgPSwCgKAlM4TA4De+goCgJTOEwOA\
    9LAKAoCUzhMDgPSwCgKAlM4TA4D0sAoCgJTOEwOA9LAKAoCUzhMDgPSwCgKAlM4TA4De+goCgJTOEwOA9LAKAoDW8BEDgIaiDQKAgt0QA4CGog0CgILd\
    EAOAhqINAoCC3RADgPDrDQKAmJMQA4Dw6w0CgJiTEAOA8OsNAoCYkxADgPDrDQKAgt0QA4CGog0CgILdEAOAhqINAoCC3RADgPDrDQKAmJMQA4Dw6w0C\
    gJiTEAOA8OsNAoCC3RADgIaiDQKAgt0QA4CGog0CgILdEAOA8OsNAoCYkxADgPDrDQKAmJMQA4Dw6w0CgJiTEAOA8OsNAoCYkxADAZjNBbiFBgkFANia\
    AQQBAPjSAQ==Av/BA9+JAwBXv93NlQwB4LOmEQCg1NgMAeCzphEAoIzxngUB4K3AbQCg9LqJBQHgi/8OAKD8/w4B4Iv/DgCg/P8OAeCL/w4AoPz/DgHg\
    i/8OAKD8/w4B4PXIDwCg/P8OAeCL/w4AoPz/DgHgi/8OAKDc4gUB4KucGACgwucJAeDFlxQAoPz/DgHg9cgPAKCStg4B4PXIDwCg/P8OAeCL/w4AoPz/\
    DgHgi/8OAKD8/w4B4Iv/DgCg/P8OAeCL/w4AoPz/DgHg9cgPAKCStg4B4PXIDwCg/P8OAeCL/w4AoPz/DgHgi/8OAKD8/w4B4Iv/DgCgvqINAeDJ3BAA\
    oL6iDQHgs6YRAKDU2AwB4LOmEQCg1NgMAeCzphEAoL6iDQHgydwQAKC+og0B4MncEACgvqINAeCzphEAoNTYDAHgs6YRAKDU2AwB4LOmEQCgvqINAeDJ\
    3BAAoL6iDQHgydwQAKC+og0B4MncEACgvqINAeCzphEAoNTYDAHgs6YRAKDU2AwB4LOmEQCgvqINAeDJ3BAAoL6iDQHgydwQAKC+og0B4LOmEQCg1NgM\
    AeCzphEAoNTYDAHgs6YRAKCW+woBAf/BA9+JAwMCAMBwCwEAwHA=B++GBf+DBd/qBL+yBIDCBaDbBcCTBgQa/9uRnBIBgMzBrAQA8KDglQkC8I3pow4D\
    4JDADwKA2rUOA4Cl/QcGgInMBwWAxP8OBoCuyQ8FgNq1DgaArskPBYDatQ4GgK7JDwWA2rUOBoCuyQ8FgNq1DgaArskPBYDatQ4GgK7JDwWAxP8OBoCu\
    yQ8FgNq1DgaArskPBYDatQ4GgK7JDwUABaD6A+CnBMCyBLDHBODqBAMFr7fNlBUB0Mm6wwMCoMeslQsAoNrBXgKgqpunEAQAA+DqBJj3BICjBQEXl/XR\
    0A0AmNqeyA4CgMyJCACgrsGdAgLgi/8OAKD8/w4C4Iv/DgCg5skPAuChtQ4AoObJDwLgi/8OAKD8/w4C4Iv/DgCg/P8OAuCL/w4AoPz/DgLgi/8OAKD8\
    /w4C4Iv/DgCg5skPAuDR5gkAoN6/FgLgqb8HAAA=BP+iBd/qBACg2wUCA/+Rmc0HAIClyfIJAeDT+coDAwA=A4+CBd/qBKDbBQAC76nFnBAB0JCyjBoC\
    AA==A4CfBYCjBaDbBQAd/7ji3gwBwJi7whMCgIrnCQGA6OEUAoCgnQkBgMLKpQICgIrnCQGA7KYRAoDe+goBgKqEEwKA4r8HAYCmvxYCgOK/BwGAkIkX\
    AuC/9QYBoLLTFwKAjqwGAYD60hcCgI6sBgGA5JwYAoCk4gUBgOScGAKApOIFAYDknBgCgKTiBQGAzuYYAoC6mAUBgMqhHAKAqKcCAQA=AuiIBYCjBQAB\
    57TPnBABAA==A7/RAv/PAp+ZAgEE/83dlQkCoN+j9wwAoJryzwEC4KXXBQAAAp/6A4f6AwEB99/9ug0AAA==AujXBODqBAAB57GGuw0BAA==BZenBqD6\
    A+ieBMCyBODqBAAU5+jxsR0CgJ6jlQ0DqKKL0AkBoNC3TwOg0MnAAwTg6/kvA6CcoMYBBJieoSoD6NmPDATg6+EFA6DMzhME4KX6CgOg4oQTBOCl+goD\
    oP7RRATg6+EFA6D83UME2NifBwOotZgUBOC7sAoDAA==BP/XBP/NBL+yBMCTBgED/93FnBAAgKb1wRICwOb5ygMDAA==BufiBaD6A8CyBJjjBODqBICj\
    BQAJl63ysR0DgJ6jlQ0EuObbnQMBwJDDggEEwO+ZmwQCoNLmfwGgkriCAQTAsajXBQXgr6rwBgQAAq+WBI+LBAEB7879ug0AAA==A4+ABd/qBPDFBQIC\
    79+RnBIAgMzBrAQBAA==BKD6A/jxBPCGBYCjBQEE99PGwQsCiPvNigUA0PiRWwLwg/TtBwMAA7/9BJf9BN/qBAEC59b0hQQAqLiq4AICAA==BeDqBPD1\
    BID2BPCGBZC/BQEG76HPnBAC8IPf4AsD0MfuzAUEgPSwCgOA/M/FCQDQr8ZwAAHg6gSAowUKAQDAcAQBAOCoAQ==A+DqBJjwBICjBQEHl+7R0A0AuNeH\
    vw8C4IWABwCggv8WAuDLigcA4PLClgQCgOK/BwAAA9fNBqj4A6D6AwACp8LxsR0BgJ6jlQ0CAA==A+fnA4/eA//BAwACl8TGnBABqMzo8BYCAA==BY/X\
    BM/OBL+yBK+WBPDuBQQc74yZuxAAgJCktQwBwOnVkAYD4OecCQKQsM4TA/DXsAoCkLDOEwPw17AKApCwzhMD8MH6CgKQsM4TA/DXsAoCkLDOEwPw17AK\
    ApCwzhMD8NewCgKQsM4TA/DXsAoCkLDOEwPw17AKApCwzhMD8MH6CgKQsM4TA/DXsAoCkLDOEwPw17AKApCwzhMD8NewCgIAAr+yBO+wBAEBj6n9ug0A\
    AA==BIC1BeC1BaDbBcCTBgAK/47T2wUBoI/izAMCgJ/LjgkDgNjBDQKAqoQTA+C/9QYCoMiJFwPgv/UGAqD22bwDA4Ck4gUCAA==\

    """
}
