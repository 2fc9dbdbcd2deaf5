using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ComputeIntel.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FriendlyName = table.Column<string>(type: "text", nullable: true),
                    Xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Facilities",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Location = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Facilities", x => x.Id);
                    table.CheckConstraint("CK_Facilities_Version", "\"Version\" >= 1");
                });

            migrationBuilder.CreateTable(
                name: "IdempotentAnswers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Person = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Method = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Path = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    BodySha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    ContentType = table.Column<string>(type: "text", nullable: true),
                    Location = table.Column<string>(type: "text", nullable: true),
                    ETag = table.Column<string>(type: "text", nullable: true),
                    Answer = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotentAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NameDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PartyType = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    FirstId = table.Column<int>(type: "integer", nullable: false),
                    SecondId = table.Column<int>(type: "integer", nullable: false),
                    IsSame = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameDecisions", x => x.Id);
                    table.CheckConstraint("CK_NameDecisions_PartyType", "\"PartyType\" IN ('organization', 'facility')");
                    table.CheckConstraint("CK_NameDecisions_Two", "\"FirstId\" < \"SecondId\"");
                });

            migrationBuilder.CreateTable(
                name: "Organizations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organizations", x => x.Id);
                    table.CheckConstraint("CK_Organizations_Version", "\"Version\" >= 1");
                });

            migrationBuilder.CreateTable(
                name: "Publishers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Domains = table.Column<string>(type: "text", nullable: false),
                    Reliability = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publishers", x => x.Id);
                    table.CheckConstraint("CK_Publishers_Reliability", "\"Reliability\" IN ('notAssessed', 'a', 'b', 'c', 'd', 'e', 'f')");
                    table.CheckConstraint("CK_Publishers_Version", "\"Version\" >= 1");
                });

            migrationBuilder.CreateTable(
                name: "Settings",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Value = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "StoredBytes",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredBytes", x => x.Sha256);
                    table.CheckConstraint("CK_StoredBytes_Sha256", "length(\"Sha256\") = 64");
                });

            migrationBuilder.CreateTable(
                name: "Aliases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrganizationId = table.Column<int>(type: "integer", nullable: true),
                    FacilityId = table.Column<int>(type: "integer", nullable: true),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aliases", x => x.Id);
                    table.CheckConstraint("CK_Aliases_OneParty", "(\"OrganizationId\" IS NULL) <> (\"FacilityId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_Aliases_Facilities_FacilityId",
                        column: x => x.FacilityId,
                        principalTable: "Facilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Aliases_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    PublisherId = table.Column<int>(type: "integer", nullable: true),
                    Url = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Authors = table.Column<string>(type: "text", nullable: false),
                    PublishedOn = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    Language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Stamp = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                    table.CheckConstraint("CK_Articles_Kind", "\"Kind\" IN ('news', 'analysis', 'aggregation', 'statement', 'filing', 'record', 'other')");
                    table.CheckConstraint("CK_Articles_Title", "length(trim(\"Title\")) > 0");
                    table.CheckConstraint("CK_Articles_Version", "\"Version\" >= 1");
                    table.ForeignKey(
                        name: "FK_Articles_Publishers_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Publishers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ArticleRevisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    Changes = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleRevisions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Captures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TakenBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Method = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    MediaType = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Format = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    PointerText = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PointerUrl = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Captures", x => x.Id);
                    table.CheckConstraint("CK_Captures_Format", "\"Format\" IN ('auto', 'markdown', 'plain')");
                    table.CheckConstraint("CK_Captures_Method", "\"Method\" IN ('pasted', 'sent', 'sample')");
                    table.CheckConstraint("CK_Captures_Number", "\"Number\" >= 1");
                    table.ForeignKey(
                        name: "FK_Captures_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Captures_StoredBytes_Sha256",
                        column: x => x.Sha256,
                        principalTable: "StoredBytes",
                        principalColumn: "Sha256",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Deals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    WriteUpId = table.Column<int>(type: "integer", nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deals", x => x.Id);
                    table.CheckConstraint("CK_Deals_Status", "\"Status\" IN ('rumoured', 'announced', 'signed', 'active', 'ended')");
                    table.CheckConstraint("CK_Deals_Title", "length(trim(\"Title\")) > 0");
                    table.CheckConstraint("CK_Deals_Version", "\"Version\" >= 1");
                    table.ForeignKey(
                        name: "FK_Deals_Articles_WriteUpId",
                        column: x => x.WriteUpId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Paragraphs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CaptureId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: false),
                    Marker = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Spans = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Paragraphs", x => x.Id);
                    table.CheckConstraint("CK_Paragraphs_Kind", "\"Kind\" IN ('heading', 'text', 'listItem', 'quotation', 'tableRow', 'caption', 'code')");
                    table.CheckConstraint("CK_Paragraphs_Text", "\"Ordinal\" >= 1 AND length(\"Text\") > 0");
                    table.ForeignKey(
                        name: "FK_Paragraphs_Captures_CaptureId",
                        column: x => x.CaptureId,
                        principalTable: "Captures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Briefings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    DealId = table.Column<int>(type: "integer", nullable: true),
                    Handling = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    BottomLine = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Form = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Briefings", x => x.Id);
                    table.CheckConstraint("CK_Briefings_Form", "\"Form\" IN ('paragraphs', 'quotations')");
                    table.CheckConstraint("CK_Briefings_Title", "length(trim(\"Title\")) > 0");
                    table.CheckConstraint("CK_Briefings_Version", "\"Version\" >= 1");
                    table.ForeignKey(
                        name: "FK_Briefings_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Claims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Statement = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Nature = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Hedge = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Bearing = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    AcquirerId = table.Column<int>(type: "integer", nullable: true),
                    RationaleText = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    RationaleBy = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    AttributionKind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    AttributionName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AttributionArticleId = table.Column<int>(type: "integer", nullable: true),
                    Credibility = table.Column<int>(type: "integer", nullable: true),
                    AsOf = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    DealId = table.Column<int>(type: "integer", nullable: true),
                    SameAsId = table.Column<int>(type: "integer", nullable: true),
                    Tag = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, defaultValue: "untagged"),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Claims", x => x.Id);
                    table.CheckConstraint("CK_Claims_AttributionKind", "\"AttributionKind\" IN ('party', 'filing', 'namedPerson', 'unnamedPeople', 'publisher', 'author', 'unattributed')");
                    table.CheckConstraint("CK_Claims_Bearing", "\"Bearing\" IN ('deal', 'context')");
                    table.CheckConstraint("CK_Claims_Credibility", "\"Credibility\" BETWEEN 1 AND 6");
                    table.CheckConstraint("CK_Claims_Nature", "\"Nature\" IN ('fact', 'judgement', 'forecast')");
                    table.CheckConstraint("CK_Claims_RationaleBy", "\"RationaleBy\" IN ('party', 'author')");
                    table.CheckConstraint("CK_Claims_Statement", "length(trim(\"Statement\")) > 0");
                    table.CheckConstraint("CK_Claims_Tag", "\"Tag\" IN ('untagged', 'reported', 'verified', 'disputed', 'withdrawn')");
                    table.CheckConstraint("CK_Claims_Version", "\"Version\" >= 1");
                    table.ForeignKey(
                        name: "FK_Claims_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Claims_Articles_AttributionArticleId",
                        column: x => x.AttributionArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Claims_Claims_SameAsId",
                        column: x => x.SameAsId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_Claims_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_Claims_Organizations_AcquirerId",
                        column: x => x.AcquirerId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Editions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BriefingId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Paper = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    IncludesUntagged = table.Column<bool>(type: "boolean", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MadeBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Editions", x => x.Id);
                    table.CheckConstraint("CK_Editions_Paper", "\"Paper\" IN ('a4', 'letter')");
                    table.ForeignKey(
                        name: "FK_Editions_Briefings_BriefingId",
                        column: x => x.BriefingId,
                        principalTable: "Briefings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Editions_StoredBytes_Sha256",
                        column: x => x.Sha256,
                        principalTable: "StoredBytes",
                        principalColumn: "Sha256",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Judgements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BriefingId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Likelihood = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Confidence = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Assumptions = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Judgements", x => x.Id);
                    table.CheckConstraint("CK_Judgements_Confidence", "\"Confidence\" IN ('low', 'moderate', 'high')");
                    table.CheckConstraint("CK_Judgements_Likelihood", "\"Likelihood\" IN ('almostNoChance', 'veryUnlikely', 'unlikely', 'roughlyEven', 'likely', 'veryLikely', 'almostCertain')");
                    table.ForeignKey(
                        name: "FK_Judgements_Briefings_BriefingId",
                        column: x => x.BriefingId,
                        principalTable: "Briefings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BriefingClaims",
                columns: table => new
                {
                    BriefingId = table.Column<int>(type: "integer", nullable: false),
                    ClaimId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BriefingClaims", x => new { x.BriefingId, x.ClaimId });
                    table.ForeignKey(
                        name: "FK_BriefingClaims_Briefings_BriefingId",
                        column: x => x.BriefingId,
                        principalTable: "Briefings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BriefingClaims_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClaimFacilities",
                columns: table => new
                {
                    ClaimId = table.Column<int>(type: "integer", nullable: false),
                    FacilityId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClaimFacilities", x => new { x.ClaimId, x.FacilityId });
                    table.ForeignKey(
                        name: "FK_ClaimFacilities_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ClaimFacilities_Facilities_FacilityId",
                        column: x => x.FacilityId,
                        principalTable: "Facilities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClaimRevisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClaimId = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Changes = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClaimRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClaimRevisions_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Counterparties",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClaimId = table.Column<int>(type: "integer", nullable: false),
                    OrganizationId = table.Column<int>(type: "integer", nullable: false),
                    Role = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Counterparties", x => x.Id);
                    table.CheckConstraint("CK_Counterparties_Role", "\"Role\" IN ('supplier', 'owner', 'operator', 'landlord', 'builder', 'financier', 'payer', 'other')");
                    table.ForeignKey(
                        name: "FK_Counterparties_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Counterparties_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DealEvents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DealId = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    What = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ClaimId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DealEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DealEvents_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_DealEvents_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Evidence",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClaimId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Stance = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    ArticleId = table.Column<int>(type: "integer", nullable: false),
                    Locator = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Exact = table.Column<string>(type: "text", nullable: true),
                    ParagraphId = table.Column<int>(type: "integer", nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evidence", x => x.Id);
                    table.CheckConstraint("CK_Evidence_Stance", "\"Stance\" IN ('supports', 'contradicts')");
                    table.ForeignKey(
                        name: "FK_Evidence_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Evidence_Paragraphs_ParagraphId",
                        column: x => x.ParagraphId,
                        principalTable: "Paragraphs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Measures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClaimId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Of = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Qualifier = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Value = table.Column<decimal>(type: "numeric", nullable: true),
                    ValueTo = table.Column<decimal>(type: "numeric", nullable: true),
                    Date = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    Unit = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Basis = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    AsWritten = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Measures", x => x.Id);
                    table.CheckConstraint("CK_Measures_Basis", "\"Basis\" IN ('total', 'perMonth', 'perYear', 'each')");
                    table.CheckConstraint("CK_Measures_Figure", "(\"Kind\" = 'date' AND \"Date\" IS NOT NULL AND \"Value\" IS NULL) OR (\"Kind\" <> 'date' AND \"Value\" IS NOT NULL AND \"Date\" IS NULL)");
                    table.CheckConstraint("CK_Measures_Kind", "\"Kind\" IN ('share', 'power', 'accelerators', 'price', 'duration', 'date', 'area', 'other')");
                    table.CheckConstraint("CK_Measures_Qualifier", "\"Qualifier\" IN ('exactly', 'atLeast', 'atMost', 'about')");
                    table.CheckConstraint("CK_Measures_Range", "\"ValueTo\" IS NULL OR CAST(\"ValueTo\" AS REAL) >= CAST(\"Value\" AS REAL)");
                    table.ForeignKey(
                        name: "FK_Measures_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Quotations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClaimId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    ParagraphId = table.Column<int>(type: "integer", nullable: false),
                    Exact = table.Column<string>(type: "text", nullable: true),
                    Prefix = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Suffix = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Start = table.Column<int>(type: "integer", nullable: true),
                    End = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Quotations", x => x.Id);
                    table.CheckConstraint("CK_Quotations_Place", "(\"Exact\" IS NULL AND \"Start\" IS NULL AND \"End\" IS NULL) OR (length(\"Exact\") > 0 AND \"Start\" >= 0 AND \"End\" > \"Start\")");
                    table.ForeignKey(
                        name: "FK_Quotations_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Quotations_Paragraphs_ParagraphId",
                        column: x => x.ParagraphId,
                        principalTable: "Paragraphs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JudgementClaims",
                columns: table => new
                {
                    JudgementId = table.Column<int>(type: "integer", nullable: false),
                    ClaimId = table.Column<int>(type: "integer", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JudgementClaims", x => new { x.JudgementId, x.ClaimId });
                    table.ForeignKey(
                        name: "FK_JudgementClaims_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JudgementClaims_Judgements_JudgementId",
                        column: x => x.JudgementId,
                        principalTable: "Judgements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClaimId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Tag = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsByProgram = table.Column<bool>(type: "boolean", nullable: false),
                    EvidenceId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.Id);
                    table.CheckConstraint("CK_Reviews_Reason", "\"Number\" >= 1 AND length(trim(\"Reason\")) > 0");
                    table.CheckConstraint("CK_Reviews_Tag", "\"Tag\" IN ('untagged', 'reported', 'verified', 'disputed', 'withdrawn')");
                    table.ForeignKey(
                        name: "FK_Reviews_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Reviews_Evidence_EvidenceId",
                        column: x => x.EvidenceId,
                        principalTable: "Evidence",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Withdrawals",
                columns: table => new
                {
                    EvidenceId = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ReviewId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Withdrawals", x => x.EvidenceId);
                    table.CheckConstraint("CK_Withdrawals_Reason", "length(trim(\"Reason\")) > 0");
                    table.ForeignKey(
                        name: "FK_Withdrawals_Evidence_EvidenceId",
                        column: x => x.EvidenceId,
                        principalTable: "Evidence",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Withdrawals_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Aliases_FacilityId",
                table: "Aliases",
                column: "FacilityId");

            migrationBuilder.CreateIndex(
                name: "IX_Aliases_FacilityKey",
                table: "Aliases",
                column: "Key",
                unique: true,
                filter: "\"FacilityId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Aliases_OrganizationId",
                table: "Aliases",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_Aliases_OrganizationKey",
                table: "Aliases",
                column: "Key",
                unique: true,
                filter: "\"OrganizationId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleRevisions_ArticleId",
                table: "ArticleRevisions",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_PublishedOn",
                table: "Articles",
                column: "PublishedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_PublisherId",
                table: "Articles",
                column: "PublisherId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Url",
                table: "Articles",
                column: "Url");

            migrationBuilder.CreateIndex(
                name: "IX_BriefingClaims_ClaimId",
                table: "BriefingClaims",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_Briefings_DealId",
                table: "Briefings",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_Captures_ArticleId_Number",
                table: "Captures",
                columns: new[] { "ArticleId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Captures_Sha256",
                table: "Captures",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_ClaimFacilities_FacilityId",
                table: "ClaimFacilities",
                column: "FacilityId");

            migrationBuilder.CreateIndex(
                name: "IX_ClaimRevisions_ClaimId",
                table: "ClaimRevisions",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_AcquirerId",
                table: "Claims",
                column: "AcquirerId");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_ArticleId",
                table: "Claims",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_AttributionArticleId",
                table: "Claims",
                column: "AttributionArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_DealId",
                table: "Claims",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_SameAsId",
                table: "Claims",
                column: "SameAsId");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_Tag",
                table: "Claims",
                column: "Tag");

            migrationBuilder.CreateIndex(
                name: "IX_Counterparties_ClaimId_OrganizationId_Role",
                table: "Counterparties",
                columns: new[] { "ClaimId", "OrganizationId", "Role" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Counterparties_OrganizationId",
                table: "Counterparties",
                column: "OrganizationId");

            migrationBuilder.CreateIndex(
                name: "IX_DealEvents_ClaimId",
                table: "DealEvents",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_DealEvents_DealId",
                table: "DealEvents",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_Deals_Slug",
                table: "Deals",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deals_WriteUpId",
                table: "Deals",
                column: "WriteUpId");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_BriefingId_ContentHash_Paper",
                table: "Editions",
                columns: new[] { "BriefingId", "ContentHash", "Paper" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Editions_BriefingId_Number",
                table: "Editions",
                columns: new[] { "BriefingId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Editions_Sha256",
                table: "Editions",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_ArticleId",
                table: "Evidence",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_ClaimId_Number",
                table: "Evidence",
                columns: new[] { "ClaimId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_ParagraphId",
                table: "Evidence",
                column: "ParagraphId");

            migrationBuilder.CreateIndex(
                name: "IX_Facilities_Slug",
                table: "Facilities",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IdempotentAnswers_At",
                table: "IdempotentAnswers",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_IdempotentAnswers_Person_Key",
                table: "IdempotentAnswers",
                columns: new[] { "Person", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JudgementClaims_ClaimId",
                table: "JudgementClaims",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_Judgements_BriefingId",
                table: "Judgements",
                column: "BriefingId");

            migrationBuilder.CreateIndex(
                name: "IX_Measures_ClaimId",
                table: "Measures",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_NameDecisions_PartyType_FirstId_SecondId",
                table: "NameDecisions",
                columns: new[] { "PartyType", "FirstId", "SecondId" });

            migrationBuilder.CreateIndex(
                name: "IX_Organizations_Slug",
                table: "Organizations",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Paragraphs_CaptureId_Ordinal",
                table: "Paragraphs",
                columns: new[] { "CaptureId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Publishers_NameKey",
                table: "Publishers",
                column: "NameKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Publishers_Slug",
                table: "Publishers",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Quotations_ClaimId_Ordinal",
                table: "Quotations",
                columns: new[] { "ClaimId", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_Quotations_ParagraphId",
                table: "Quotations",
                column: "ParagraphId");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ClaimId_Number",
                table: "Reviews",
                columns: new[] { "ClaimId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_EvidenceId",
                table: "Reviews",
                column: "EvidenceId");

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_ReviewId",
                table: "Withdrawals",
                column: "ReviewId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Aliases");

            migrationBuilder.DropTable(
                name: "ArticleRevisions");

            migrationBuilder.DropTable(
                name: "BriefingClaims");

            migrationBuilder.DropTable(
                name: "ClaimFacilities");

            migrationBuilder.DropTable(
                name: "ClaimRevisions");

            migrationBuilder.DropTable(
                name: "Counterparties");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DealEvents");

            migrationBuilder.DropTable(
                name: "Editions");

            migrationBuilder.DropTable(
                name: "IdempotentAnswers");

            migrationBuilder.DropTable(
                name: "JudgementClaims");

            migrationBuilder.DropTable(
                name: "Measures");

            migrationBuilder.DropTable(
                name: "NameDecisions");

            migrationBuilder.DropTable(
                name: "Quotations");

            migrationBuilder.DropTable(
                name: "Settings");

            migrationBuilder.DropTable(
                name: "Withdrawals");

            migrationBuilder.DropTable(
                name: "Facilities");

            migrationBuilder.DropTable(
                name: "Judgements");

            migrationBuilder.DropTable(
                name: "Reviews");

            migrationBuilder.DropTable(
                name: "Briefings");

            migrationBuilder.DropTable(
                name: "Evidence");

            migrationBuilder.DropTable(
                name: "Claims");

            migrationBuilder.DropTable(
                name: "Paragraphs");

            migrationBuilder.DropTable(
                name: "Deals");

            migrationBuilder.DropTable(
                name: "Organizations");

            migrationBuilder.DropTable(
                name: "Captures");

            migrationBuilder.DropTable(
                name: "Articles");

            migrationBuilder.DropTable(
                name: "StoredBytes");

            migrationBuilder.DropTable(
                name: "Publishers");
        }
    }
}
